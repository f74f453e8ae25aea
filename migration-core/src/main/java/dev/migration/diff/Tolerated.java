package dev.migration.diff;

/**
 * A difference that is no change.
 *
 * @param change the change that it would be
 * @param because why it is none
 */
public record Tolerated(Change change, Because because) {}
