package dev.migration.database;

import dev.migration.dialect.Dialect;

/**
 * A running dev database server. It lends scratch databases that nobody else sees and never touches anything that it did
 * not create itself. Safe for use by several threads.
 */
public interface DatabaseServer extends AutoCloseable {

    /** What it is, for reports. */
    DatabaseDescription description();

    /** The dialect of its engine and version. */
    Dialect dialect();

    /**
     * Creates an empty database.
     *
     * @throws dev.migration.error.MigrationException when the server refuses
     */
    ScratchDatabase scratch();

    /** Drops every scratch database that is left and stops the server if this process started it. */
    @Override
    void close();
}
