package dev.migration.proof;

import dev.migration.flyway.SqlScript;

/**
 * A script and the one that takes it back.
 *
 * @param forward the V script or withheld contract script
 * @param undo its undo
 */
public record Pair(SqlScript forward, SqlScript undo) {}
