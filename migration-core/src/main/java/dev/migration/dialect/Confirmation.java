package dev.migration.dialect;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/**
 * How the engine's catalog tells that something is as it was meant to be.
 *
 * @param table the table that has it
 * @param name its name
 * @param words what is confirmed
 * @param sql a query that gives 1 then, and 0 otherwise; in one line, without a closing semicolon
 */
public record Confirmation(QualifiedName table, Identifier name, String words, String sql) {}
