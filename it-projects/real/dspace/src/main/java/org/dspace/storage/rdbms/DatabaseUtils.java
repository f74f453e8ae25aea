package org.dspace.storage.rdbms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Stands for DSpace's class of this name, whose original starts DSpace: the statics that its Java migrations call. */
public final class DatabaseUtils {
    private DatabaseUtils() {}

    /** DSpace's word for the engine. */
    public static String getDbType(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return "H2".equals(product) ? "h2" : "postgres";
    }

    /** The default schema. */
    public static String getSchemaName(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    /** The identifier as the engine stores it. */
    public static String canonicalize(Connection connection, String identifier) throws SQLException {
        if (identifier == null) {
            return null;
        }
        return connection.getMetaData().storesUpperCaseIdentifiers()
                ? identifier.toUpperCase(Locale.ROOT)
                : identifier.toLowerCase(Locale.ROOT);
    }

    /** Whether a table is there. */
    public static boolean tableExists(Connection connection, String table) throws SQLException {
        return exists(connection, "tables", "table_name", table);
    }

    /** Whether a table is there, under exactly this spelling or the engine's. */
    public static boolean tableExists(Connection connection, String table, boolean exact) throws SQLException {
        return tableExists(connection, table);
    }

    /** Whether a table has a column. */
    public static boolean tableColumnExists(Connection connection, String table, String column) throws SQLException {
        String stored = canonicalize(connection, table);
        try (ResultSet columns = connection.getMetaData()
                .getColumns(null, connection.getSchema(), stored, canonicalize(connection, column))) {
            return columns.next();
        }
    }

    /** Whether a sequence is there. */
    public static boolean sequenceExists(Connection connection, String sequence) throws SQLException {
        return exists(connection, "sequences", "sequence_name", sequence);
    }

    /** Runs one script's text. */
    public static void executeSql(Connection connection, String sql) throws SQLException {
        if (sql != null && !sql.isBlank()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** The version DSpace's history has reached. */
    public static Double getCurrentFlywayDSpaceState(Connection connection) throws SQLException {
        String newest = "select \"version\" from \"flyway_schema_history\" where \"version\" is not null"
                + " order by \"installed_rank\" desc";
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(newest)) {
            if (!versions.next()) {
                return null;
            }
            String[] parts = versions.getString(1).split("\\.");
            return Double.valueOf(parts[0] + "." + (parts.length > 1 ? parts[1] : "0"));
        }
    }

    private static boolean exists(Connection connection, String view, String column, String name) throws SQLException {
        String query = "select 1 from information_schema." + view + " where lower(" + column + ") = lower(?)"
                + " and lower(" + view.substring(0, view.length() - 1) + "_schema) = lower(?)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            statement.setString(2, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
