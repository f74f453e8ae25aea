package dev.migration;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;

/** Lends dev database servers. Whoever implements it keeps one server for each choice and stops it in the end. */
@FunctionalInterface
public interface DevDatabases {

    /**
     * The running server for a choice, started at first need; the borrower does not close it.
     *
     * @throws dev.migration.error.MigrationException when it cannot be had
     */
    DatabaseServer server(DatabaseChoice choice);
}
