package dev.migration.database;

import dev.migration.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads one engine's catalog: set-based, one query per kind of object. Safe for use by several threads. */
public interface CatalogReader {

    /**
     * All that the connection's database holds, but system objects.
     *
     * @param ignoredTables names of tables that are left out, Flyway's history tables among them
     * @throws SQLException when the engine refuses a query
     */
    Schema read(Connection connection, List<String> ignoredTables) throws SQLException;
}
