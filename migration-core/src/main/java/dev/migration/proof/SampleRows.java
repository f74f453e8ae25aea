package dev.migration.proof;

import dev.migration.dialect.Dialect;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a few rows into tables of a scratch database, and before them into those that they refer to. What a table accepts only
 * it knows, so that several values are tried; a table that takes none stays as it was.
 */
final class SampleRows {
    private static final int ROWS = 3;

    private final Dialect dialect;
    private final Connection connection;
    private final Schema schema;
    private final SampleValues values;
    private final Set<QualifiedName> visited = new HashSet<>();

    SampleRows(Dialect dialect, Connection connection, Schema schema) {
        this.dialect = dialect;
        this.connection = connection;
        this.schema = schema;
        this.values = new SampleValues(schema);
    }

    /** Fills a table; {@code columns} are those that must have a value. */
    void fill(Table table, List<Identifier> columns) {
        if (!visited.add(table.name())) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            schema.tables().stream()
                    .filter(other -> other.name().equals(key.referencedTable()))
                    .forEach(other -> fill(other, List.of()));
        }
        for (int row = 1; row <= ROWS; row++) {
            fill(table, columns, row);
        }
    }

    private void fill(Table table, List<Identifier> columns, int row) {
        List<Column> all = table.columns().stream()
                .filter(column -> column.generation() == null && column.identity() == null)
                .toList();
        List<Column> needed = all.stream()
                .filter(column ->
                        (!column.nullable() && column.defaultValue() == null) || columns.contains(column.name()))
                .toList();
        // A table that only numbers its rows.
        List<Column> any =
                table.columns().subList(0, Math.min(1, table.columns().size()));
        for (int attempt = 0; attempt < SampleValues.ATTEMPTS; attempt++) {
            if (inserted(table, all.isEmpty() ? any : all, row, attempt)
                    || inserted(table, needed.isEmpty() ? any : needed, row, attempt)) {
                return;
            }
        }
    }

    private boolean inserted(Table table, List<Column> columns, int row, int attempt) {
        try {
            Map<Identifier, Object> referred = referred(table, row);
            List<String> marks = new ArrayList<>();
            List<Object> parameters = new ArrayList<>();
            for (Column column : columns) {
                Object value = referred.get(column.name());
                marks.add(value == null ? values.of(table, column, row, attempt) : "?");
                if (value != null) {
                    parameters.add(value);
                }
            }
            insert(table, columns, marks, parameters);
            return true;
        } catch (SQLException refusal) {
            return false;
        }
    }

    private void insert(Table table, List<Column> columns, List<String> marks, List<Object> parameters)
            throws SQLException {
        String sql = "insert into " + dialect.sql(table.name()) + " ("
                + columns.stream().map(Column::name).map(dialect::sql).collect(Collectors.joining(", ")) + ") values ("
                + String.join(", ", marks) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        }
    }

    /** What the columns of foreign keys hold: a row of the other table. One that refers to its own table refers to nothing. */
    private Map<Identifier, Object> referred(Table table, int row) throws SQLException {
        Map<Identifier, Object> found = new HashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            String columns = key.referencedColumns().stream().map(dialect::sql).collect(Collectors.joining(", "));
            String query = "select " + columns + " from " + dialect.sql(key.referencedTable()) + " order by " + columns;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                for (int i = 0; i < row && rows.next(); i++) {
                    for (int column = 0; column < key.columns().size(); column++) {
                        found.put(key.columns().get(column), rows.getObject(column + 1));
                    }
                }
            }
        }
        return found;
    }
}
