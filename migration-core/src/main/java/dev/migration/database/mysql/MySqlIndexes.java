package dev.migration.database.mysql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Primary keys, unique constraints and indexes, which are all one here. A unique index on plain columns is a unique
 * constraint. An index that InnoDB made for a foreign key is part of it.
 */
final class MySqlIndexes {
    private final Connection connection;
    private final CatalogNames names;
    private final MySqlText text;
    private final Flavour flavour;

    /** An index in the making. */
    private record Draft(QualifiedName table, String name, boolean unique, String method, List<IndexPart> parts) {}

    MySqlIndexes(Connection connection, CatalogNames names, MySqlText text, Flavour flavour) {
        this.connection = connection;
        this.names = names;
        this.text = text;
        this.flavour = flavour;
    }

    /** Adds them to their tables. */
    void read(Map<QualifiedName, TableDraft> tables, Map<QualifiedName, List<ForeignKey>> foreignKeys)
            throws SQLException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        String expression = flavour == Flavour.MYSQL ? "EXPRESSION" : "null";
        Rows.each(
                connection,
                "select TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE, COLUMN_NAME, COLLATION, SUB_PART, "
                        + expression
                        + " from information_schema.STATISTICS where TABLE_SCHEMA = database()"
                        + " order by TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX",
                row -> {
                    Draft draft = drafts.get(row.getString(2) + "\n" + row.getString(3));
                    if (draft == null) {
                        draft = new Draft(
                                names.name(row.getString(1), row.getString(2)),
                                row.getString(3),
                                row.getInt(4) == 0,
                                row.getString(5).toLowerCase(Locale.ROOT),
                                new ArrayList<>());
                        drafts.put(row.getString(2) + "\n" + row.getString(3), draft);
                    }
                    draft.parts().add(part(row, draft.method()));
                });
        for (Draft draft : drafts.values()) {
            TableDraft table = tables.get(draft.table());
            if (table != null) {
                add(draft, table, foreignKeys.getOrDefault(draft.table(), List.of()));
            }
        }
    }

    private IndexPart part(ResultSet row, String method) throws SQLException {
        String prefix = row.getString(8) == null || method.equals("spatial") ? "" : "(" + row.getString(8) + ")";
        String ordering = (prefix + ("D".equals(row.getString(7)) ? " desc" : "")).strip();
        if (row.getString(6) == null) {
            return new IndexPart(null, "(" + text.expression(row.getString(9)) + ")", ordering);
        }
        return new IndexPart(names.identifier(row.getString(6)), null, ordering);
    }

    private void add(Draft draft, TableDraft table, List<ForeignKey> foreignKeys) {
        Identifier name = names.identifier(draft.name());
        List<Identifier> columns = draft.parts().stream()
                .map(IndexPart::column)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        boolean plain = columns.size() == draft.parts().size()
                && draft.parts().stream().allMatch(part -> part.ordering().isEmpty());
        if (draft.name().equals("PRIMARY")) {
            table.primaryKey(new PrimaryKey(name, columns));
        } else if (draft.unique() && plain) {
            table.add(UniqueConstraint.of(name, columns));
        } else if (!plain
                || !draft.method().equals("btree")
                || foreignKeys.stream().noneMatch(key -> madeFor(key, draft.name(), columns))) {
            table.add(new Index(
                    name,
                    draft.unique(),
                    draft.method().equals("hash") ? "btree" : draft.method(),
                    draft.parts(),
                    List.of(),
                    null,
                    false,
                    ""));
        }
    }

    /** InnoDB calls it like the foreign key, or like the first column if that one has no name of its own. */
    private static boolean madeFor(ForeignKey key, String index, List<Identifier> columns) {
        if (!key.columns().equals(columns)) {
            return false;
        }
        boolean unnamed = key.name().text().matches(".*_ibfk_\\d+");
        String first = columns.get(0).text();
        return index.equalsIgnoreCase(key.name().text())
                || (unnamed
                        && index.toLowerCase(Locale.ROOT)
                                .matches(java.util.regex.Pattern.quote(first.toLowerCase(Locale.ROOT)) + "(_\\d+)?"));
    }
}
