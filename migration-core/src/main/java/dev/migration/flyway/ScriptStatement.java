package dev.migration.flyway;

/**
 * A statement of a script as Flyway cuts it out.
 *
 * @param text the statement, without what ends it
 * @param line the line of its first word, from 1; the text may have comments before that
 * @param transactional whether Flyway takes it for one that can run in a transaction
 */
public record ScriptStatement(String text, int line, boolean transactional) {}
