package dev.migration.database;

import dev.migration.schema.Schema;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** An empty database, or schema, of our own, gone when closed. Not safe for use by several threads. */
public interface ScratchDatabase extends AutoCloseable {

    /** Connections to it, for Flyway; each has lock and statement timeouts set. Never shown to people. */
    DataSource dataSource();

    /**
     * One connection that stays open until this database is closed, in auto-commit mode; the caller does not close it.
     *
     * @throws dev.migration.error.MigrationException when the server does not answer
     */
    Connection connection();

    /** Reads the catalog. {@code ignoredTables} are left out, Flyway's history tables among them. */
    Schema read(List<String> ignoredTables);

    /** Drops it. */
    @Override
    void close();
}
