package dev.migration.database.sqlite;

import dev.migration.database.Rows;
import dev.migration.database.sqlite.Clause.Kind;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indexes that no constraint owns: columns from PRAGMA, expressions and conditions from their statements. */
final class SqliteIndexes {
    private static final String QUERY = """
            select m.name as table_name, l.name as index_name, l."unique" as distinct_keys, x.seqno, x.name as column_name,
                x."desc" as descending, x.coll
            from sqlite_schema m join pragma_index_list(m.name) l join pragma_index_xinfo(l.name) x
            where m.type = 'table' and %s and l.origin = 'c' and x.key = 1
            order by m.name, l.name, x.seqno
            """.formatted(SqliteObjects.NOT_INTERNAL);

    private final Map<String, SqliteTable> tables;
    private final Map<String, String> statements;

    SqliteIndexes(Map<String, SqliteTable> tables, Map<String, String> statements) {
        this.tables = tables;
        this.statements = statements;
    }

    private record Draft(SqliteTable table, boolean unique, SqlText statement, List<IndexPart> parts) {}

    /** Adds them to their tables. */
    void read(Connection connection) throws SQLException {
        Map<String, Draft> drafts = new TreeMap<>();
        Rows.each(connection, QUERY, row -> {
            SqliteTable table = tables.get(row.getString("table_name"));
            String name = row.getString("index_name");
            String statement = statements.get(name);
            if (table != null && statement != null) {
                boolean unique = row.getBoolean("distinct_keys");
                Draft draft = drafts.computeIfAbsent(
                        name, stored -> new Draft(table, unique, SqlText.of(statement), new ArrayList<>()));
                draft.parts().add(part(row, draft));
            }
        });
        drafts.forEach((name, draft) -> draft.table()
                .draft
                .add(new Index(
                        draft.table().identifier(name),
                        draft.unique(),
                        "btree",
                        draft.parts(),
                        List.of(),
                        predicate(draft.statement()),
                        false,
                        "")));
    }

    private static IndexPart part(ResultSet row, Draft draft) throws SQLException {
        String stored = row.getString("column_name");
        if (stored == null) {
            return expression(draft.statement(), row.getInt("seqno"));
        }
        Identifier column = draft.table().identifier(stored);
        String own = draft.table().text(Kind.COLLATION, column);
        String collation = row.getString("coll");
        String collate = collation.equalsIgnoreCase(own == null ? "binary" : own) ? "" : "collate " + collation;
        String descending = row.getBoolean("descending") ? "desc" : "";
        return new IndexPart(column, null, (collate + " " + descending).strip());
    }

    private static IndexPart expression(SqlText statement, int number) {
        int open = open(statement);
        List<Integer> ends = statement.ends(open, statement.closing(open));
        int start = (number == 0 ? open : ends.get(number - 1)) + 1;
        int end = ends.get(number);
        int ordering = end;
        if (statement.is(ordering - 1, "desc") || statement.is(ordering - 1, "asc")) {
            ordering--;
        }
        if (ordering - 2 > start && statement.is(ordering - 2, "collate")) {
            ordering -= 2;
        }
        return new IndexPart(null, statement.between(start, ordering), statement.between(ordering, end));
    }

    private static @Nullable String predicate(SqlText statement) {
        int close = statement.closing(open(statement));
        return statement.is(close + 1, "where") ? statement.between(close + 2, statement.size()) : null;
    }

    private static int open(SqlText statement) {
        int open = 0;
        while (!statement.is(open, "(")) {
            open++;
        }
        return open;
    }
}
