package dev.migration.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of a catalog query, one after the other. */
public final class Rows {
    private Rows() {}

    /** Takes what it needs from the row that the cursor stands on. */
    @FunctionalInterface
    public interface Reader {
        /** Reads one row. */
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Runs the query and shows each row to the reader.
     *
     * @throws SQLException when the database refuses
     */
    public static void each(Connection connection, String query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
