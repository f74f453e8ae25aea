package dev.migration.plan;

import org.jspecify.annotations.Nullable;

/**
 * A query that a person runs before or after a script; it reads, and gives one number.
 *
 * @param counted what it counts
 * @param sql the query, in one line, without a closing semicolon
 * @param expected what it must give, null where any number will do
 */
public record DataCheck(
        String counted, String sql, @Nullable Long expected) {}
