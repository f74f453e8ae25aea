package dev.migration.database.sqlite;

import dev.migration.database.Rows;
import dev.migration.dialect.Dialect;
import dev.migration.schema.Identifier;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code sqlite_schema} lists, but SQLite's own objects and those left out with their table. */
final class SqliteObjects {
    /** Objects whose names begin so are SQLite's own. */
    static final String NOT_INTERNAL = "m.name not like 'sqlite\\_%' escape '\\'";

    private static final String QUERY = """
            select m.type, m.name, m.tbl_name, coalesce(m.sql, '') as sql, coalesce(l.type, '') as form,
                coalesce(l.wr, 0) as wr, coalesce(l.strict, 0) as strict
            from sqlite_schema m
            left join pragma_table_list l on l.schema = 'main' and l.name = m.name and m.type in ('table', 'view')
            where %s and m.tbl_name not like 'sqlite\\_%%' escape '\\'
            order by m.type, m.name
            """.formatted(NOT_INTERNAL);

    /** A text, or a name in quotes that may not need them. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"([a-z_][a-z0-9_]*)\"");

    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> indexes = new TreeMap<>();
    private final Set<String> relations = new TreeSet<>();
    private final Set<String> withoutRowid = new TreeSet<>();
    private final List<UnmanagedObject> unmanaged = new ArrayList<>();
    private final Dialect dialect;

    private SqliteObjects(Dialect dialect) {
        this.dialect = dialect;
    }

    static SqliteObjects read(Connection connection, Dialect dialect, List<String> ignoredTables) throws SQLException {
        SqliteObjects objects = new SqliteObjects(dialect);
        Rows.each(
                connection,
                "select name from sqlite_schema where type in ('table', 'view')",
                row -> objects.relations.add(row.getString(1).toLowerCase(Locale.ROOT)));
        Rows.each(connection, QUERY, row -> {
            Identifier owner = dialect.identifier(row.getString("tbl_name"));
            if (ignoredTables.stream().noneMatch(owner::matches)) {
                String name = row.getString("name");
                String sql = row.getString("sql");
                switch (row.getString("type")) {
                    case "table" -> {
                        String options = (row.getBoolean("strict") ? "strict" : "")
                                + (row.getBoolean("strict") && row.getBoolean("wr") ? ", " : "")
                                + (row.getBoolean("wr") ? "without rowid" : "");
                        objects.addTable(owner, row.getString("form"), name, sql, options);
                    }
                    case "index" -> objects.indexes.put(name, sql);
                    case "trigger" ->
                        objects.unmanaged.add(new UnmanagedObject(
                                "trigger", owner + "." + dialect.identifier(name), objects.unquoted(sql)));
                    default ->
                        objects.unmanaged.add(new UnmanagedObject("view", owner.toString(), objects.unquoted(sql)));
                }
            }
        });
        return objects;
    }

    /** A table that is renamed, and renamed back, leaves its name in quotes wherever it stands. */
    private String unquoted(String statement) {
        return QUOTED.matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(
                        relations.contains(String.valueOf(found.group(1)))
                                ? dialect.sql(dialect.identifier(found.group(1)))
                                : found.group()));
    }

    private void addTable(Identifier owner, String form, String name, String sql, String options) {
        if (!form.equals("table")) {
            unmanaged.add(new UnmanagedObject(form + " table", owner.toString(), sql));
            return;
        }
        tables.put(name, sql);
        if (options.endsWith("without rowid")) {
            withoutRowid.add(name);
        }
        if (!options.isEmpty()) {
            unmanaged.add(new UnmanagedObject("table option", owner.toString(), options));
        }
    }

    /** The statements that made the ordinary tables, by stored name. */
    Map<String, String> tables() {
        return tables;
    }

    /** Whether the table has no rowid for its primary key to be. */
    boolean isWithoutRowid(String table) {
        return withoutRowid.contains(table);
    }

    /** The statements that made the indexes that no constraint owns, by stored name. */
    Map<String, String> indexes() {
        return indexes;
    }

    /** What the model does not know, to be added to. */
    List<UnmanagedObject> unmanaged() {
        return unmanaged;
    }
}
