package dev.migration.schema;

/**
 * The expression of a generated column.
 *
 * @param expression as the engine's catalog prints it
 * @param stored whether values are kept, or computed when read
 */
public record Generation(String expression, boolean stored) {}
