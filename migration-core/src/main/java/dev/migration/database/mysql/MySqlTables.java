package dev.migration.database.mysql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Generation;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Base tables with their columns. */
final class MySqlTables {
    private final Connection connection;
    private final CatalogNames names;
    private final MySqlText text;
    private final Flavour flavour;
    private final Map<String, String> collations = new HashMap<>();
    private final Set<String> json = new HashSet<>();

    MySqlTables(Connection connection, CatalogNames names, MySqlText text, Flavour flavour) {
        this.connection = connection;
        this.names = names;
        this.text = text;
        this.flavour = flavour;
    }

    /** Reads them by name. */
    Map<QualifiedName, TableDraft> read() throws SQLException {
        Map<QualifiedName, TableDraft> tables = new TreeMap<>();
        Rows.each(connection, """
                select TABLE_SCHEMA, TABLE_NAME, TABLE_COMMENT, TABLE_COLLATION
                from information_schema.TABLES
                where TABLE_SCHEMA = database() and TABLE_TYPE in ('BASE TABLE', 'SYSTEM VERSIONED')
                """, row -> {
            QualifiedName name = names.name(row.getString(1), row.getString(2));
            collations.put(row.getString(2), String.valueOf(row.getString(4)));
            tables.put(name, new TableDraft(name, comment(row.getString(3))));
        });
        if (flavour == Flavour.MARIADB) {
            readJson();
        }
        Rows.each(connection, "select * from information_schema.COLUMNS where TABLE_SCHEMA = database()", row -> {
            TableDraft table = tables.get(names.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")));
            if (table != null) {
                table.add(row.getInt("ORDINAL_POSITION"), column(row));
            }
        });
        return tables;
    }

    /** MariaDB keeps {@code json} as {@code longtext} with a check. */
    private void readJson() throws SQLException {
        Rows.each(connection, """
                select TABLE_NAME, CONSTRAINT_NAME from information_schema.CHECK_CONSTRAINTS
                where CONSTRAINT_SCHEMA = database() and LEVEL = 'Column'
                and CHECK_CLAUSE = concat('json_valid(`', replace(CONSTRAINT_NAME, '`', '``'), '`)')
                """, row -> json.add(key(row.getString(1), row.getString(2))));
    }

    private Column column(ResultSet row) throws SQLException {
        String extra = row.getString("EXTRA").toLowerCase(Locale.ROOT);
        String expression = text.of(row.getString("GENERATION_EXPRESSION"));
        boolean numbered = extra.contains("auto_increment");
        DataType type = type(row, extra);
        return new Column(
                names.identifier(row.getString("COLUMN_NAME")),
                type,
                row.getString("IS_NULLABLE").equals("YES"),
                numbered || expression != null ? null : defaultValue(row, extra, type),
                numbered ? new Identity(Identity.Kind.BY_DEFAULT, 1, 1) : null,
                expression == null ? null : new Generation(expression, !extra.contains("virtual")),
                comment(row.getString("COLUMN_COMMENT")));
    }

    private DataType type(ResultSet row, String extra) throws SQLException {
        String table = row.getString("TABLE_NAME");
        String printed = row.getString("COLUMN_TYPE");
        String attributes = (extra.contains("on update ") ? " " + onUpdate(extra) : "")
                + (extra.contains("invisible") ? " invisible" : "");
        boolean isJson = json.contains(key(table, row.getString("COLUMN_NAME")))
                && printed.equals("longtext")
                && "utf8mb4_bin".equals(row.getString("COLLATION_NAME"));
        if (isJson) {
            return DataType.other("json" + attributes);
        }
        String collation = collation(row, collations.getOrDefault(table, ""));
        DataType type = MySqlTypes.of(printed, collation + attributes);
        return collation.isEmpty()
                ? type
                : new DataType(
                        type.sql(), type.family(), type.length(), type.scale(), type.values(), collation.strip());
    }

    private static String onUpdate(String extra) {
        return extra.replaceFirst("^.*?(on update current_timestamp(?:\\(\\d*\\))?).*$", "$1");
    }

    /** The collation where it is not the table's own. */
    private static String collation(ResultSet row, String usual) throws SQLException {
        String collation = row.getString("COLLATION_NAME");
        if (collation == null || collation.equals(usual)) {
            return "";
        }
        String set = row.getString("CHARACTER_SET_NAME");
        return (usual.startsWith(set + "_") ? "" : " character set " + set) + " collate " + collation;
    }

    private @Nullable String defaultValue(ResultSet row, String extra, DataType type) throws SQLException {
        String printed = row.getString("COLUMN_DEFAULT");
        if (printed == null) {
            return null;
        }
        if (flavour == Flavour.MARIADB) {
            return printed.equals("NULL") ? null : text.expression(printed);
        }
        if (extra.contains("default_generated")) {
            String expression = text.expression(printed);
            return expression.toLowerCase(Locale.ROOT).startsWith("current_timestamp")
                    ? expression
                    : "(" + expression + ")";
        }
        boolean number = Set.of(Family.INTEGER, Family.UNSIGNED_INTEGER, Family.DECIMAL, Family.FLOATING)
                        .contains(type.family())
                || printed.matches("b'[01]*'|0x[0-9A-Fa-f]+");
        return number ? printed : "'" + printed.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static @Nullable String comment(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }

    static String key(String table, String name) {
        return table + "\n" + name.toLowerCase(Locale.ROOT);
    }

    /** Whether the column of a table is {@code json}, whose check goes without saying. */
    boolean isJson(String table, String column) {
        return json.contains(key(table, column));
    }
}
