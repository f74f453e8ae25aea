package dev.migration.database;

import dev.migration.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is known of one engine in one version.
 *
 * @param dialect its SQL
 * @param catalog reads its catalog
 */
public record Engine(Dialect dialect, CatalogReader catalog) {

    /** Finds the engine behind a connection. */
    @FunctionalInterface
    public interface Factory {

        /**
         * The engine, in the version described.
         *
         * @param connection to an empty database of the server, open only during the call
         * @throws SQLException when the server does not answer
         */
        Engine of(DatabaseDescription description, Connection connection) throws SQLException;
    }
}
