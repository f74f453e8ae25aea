package dev.migration.database.sqlite;

import dev.migration.database.Rows;
import dev.migration.database.sqlite.Clause.Kind;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns, as {@code PRAGMA table_xinfo} tells them. */
final class SqliteColumns {
    private static final int VIRTUAL = 2;
    private static final int STORED = 3;

    private static final String QUERY = """
            select m.name as table_name, x.cid, x.name, x.type, x."notnull" as required, x.dflt_value, x.pk, x.hidden
            from sqlite_schema m join pragma_table_xinfo(m.name) x
            where m.type = 'table' and %s
            order by m.name, x.cid
            """.formatted(SqliteObjects.NOT_INTERNAL);

    private final SqliteObjects objects;

    SqliteColumns(SqliteObjects objects) {
        this.objects = objects;
    }

    /** Adds them to the tables, which are those by stored name. */
    void read(Connection connection, Map<String, SqliteTable> tables) throws SQLException {
        Rows.each(connection, QUERY, row -> {
            SqliteTable table = tables.get(row.getString("table_name"));
            if (table != null && row.getInt("pk") > 0) {
                table.key.put(row.getInt("pk"), table.identifier(row.getString("name")));
                table.keyTypes.add(row.getString("type"));
            }
        });
        Rows.each(connection, QUERY, row -> {
            SqliteTable table = tables.get(row.getString("table_name"));
            if (table != null) {
                table.draft.add(row.getInt("cid"), column(row, table));
            }
        });
    }

    private Column column(ResultSet row, SqliteTable table) throws SQLException {
        Identifier name = table.identifier(row.getString("name"));
        boolean rowid = row.getInt("pk") > 0 && isRowid(row.getString("table_name"), table);
        DataType type =
                rowid ? SqliteTypes.rowid() : SqliteTypes.of(row.getString("type"), table.text(Kind.COLLATION, name));
        return new Column(
                name,
                type,
                !rowid && !row.getBoolean("required"),
                row.getString("dflt_value"),
                rowid ? identity(table) : null,
                generation(row.getInt("hidden"), table, name),
                null);
    }

    /** Whether the primary key is another name of the rowid, and so numbers rows (the manual's page ROWID). */
    private boolean isRowid(String stored, SqliteTable table) {
        boolean descending = table.clauses.stream()
                .anyMatch(clause -> clause.kind() == Kind.PRIMARY_KEY
                        && clause.column() != null
                        && clause.option().startsWith("desc"));
        return table.key.size() == 1
                && table.keyTypes.get(0).equalsIgnoreCase("integer")
                && !objects.isWithoutRowid(stored)
                && !descending;
    }

    /** With AUTOINCREMENT the last number is kept in a table beside, as a serial column keeps it in a sequence. */
    private static Identity identity(SqliteTable table) {
        return new Identity(table.has(Kind.AUTOINCREMENT) ? Identity.Kind.SERIAL : Identity.Kind.BY_DEFAULT, 1, 1);
    }

    private static @Nullable Generation generation(int hidden, SqliteTable table, Identifier column) {
        if (hidden != VIRTUAL && hidden != STORED) {
            return null;
        }
        return new Generation(Objects.requireNonNull(table.text(Kind.GENERATION, column)), hidden == STORED);
    }
}
