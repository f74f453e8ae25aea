package dev.migration.database.sqlite;

import dev.migration.database.CatalogReader;
import dev.migration.dialect.Dialect;
import dev.migration.schema.Schema;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code sqlite_schema} and the PRAGMAs that are tables (the manual's page PRAGMA Statements, PRAGMA functions), one
 * query for each kind of object. What no PRAGMA tells is read from the statements that made the tables.
 */
public final class SqliteCatalog implements CatalogReader {
    private final Dialect dialect;

    /** A reader that names things as {@code dialect} does. */
    public SqliteCatalog(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Schema read(Connection connection, List<String> ignoredTables) throws SQLException {
        SqliteObjects objects = SqliteObjects.read(connection, dialect, ignoredTables);
        Map<String, SqliteTable> tables = new TreeMap<>();
        objects.tables()
                .forEach((stored, statement) -> tables.put(stored, new SqliteTable(stored, statement, dialect)));
        List<UnmanagedObject> unmanaged = new ArrayList<>(objects.unmanaged());
        new SqliteColumns(objects).read(connection, tables);
        new SqliteConstraints(tables).read(connection, unmanaged);
        new SqliteIndexes(tables, objects.indexes()).read(connection);
        return new Schema(
                List.of(),
                tables.values().stream().map(table -> table.draft.table()).toList(),
                List.of(),
                List.of(),
                unmanaged);
    }
}
