package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The indexes that H2 did not make for a constraint. Where it put an existing index under one, the index stays. The views are
 * put together here: H2 builds a view anew for each row that it joins.
 */
final class H2Indexes {
    private final Connection connection;
    private final CatalogNames names;
    private final Map<QualifiedName, List<Key>> columns = new HashMap<>();

    /** A column of an index; one that is no key is carried along. */
    private record Key(IndexPart part, boolean unique) {}

    H2Indexes(Connection connection, CatalogNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** Adds them to their tables. */
    void read(Map<QualifiedName, TableDraft> tables) throws SQLException {
        String[] usualNulls = {"LOW"};
        Rows.each(
                connection,
                "select SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS where SETTING_NAME = 'DEFAULT_NULL_ORDERING'",
                row -> usualNulls[0] = row.getString(1));
        Rows.each(
                connection,
                """
                select INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, NULL_ORDERING, IS_UNIQUE
                from INFORMATION_SCHEMA.INDEX_COLUMNS
                order by INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION
                """,
                row -> columns.computeIfAbsent(name(row), key -> new ArrayList<>())
                        .add(new Key(
                                new IndexPart(
                                        names.identifier(row.getString("COLUMN_NAME")),
                                        null,
                                        ordering(row, usualNulls[0])),
                                row.getBoolean("IS_UNIQUE"))));
        Rows.each(connection, """
                select INDEX_SCHEMA, INDEX_NAME, TABLE_SCHEMA, TABLE_NAME, INDEX_TYPE_NAME, NULLS_DISTINCT
                from INFORMATION_SCHEMA.INDEXES
                where not IS_GENERATED
                """, row -> {
            TableDraft table = tables.get(names.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")));
            if (table != null) {
                table.add(index(row));
            }
        });
    }

    private QualifiedName name(ResultSet row) throws SQLException {
        return names.name(row.getString("INDEX_SCHEMA"), row.getString("INDEX_NAME"));
    }

    private Index index(ResultSet row) throws SQLException {
        QualifiedName name = name(row);
        String kind = row.getString("INDEX_TYPE_NAME");
        boolean unique = kind.startsWith("UNIQUE");
        List<IndexPart> parts = new ArrayList<>();
        List<Identifier> include = new ArrayList<>();
        for (Key key : columns.getOrDefault(name, List.of())) {
            if (unique && !key.unique() && key.part().column() != null) {
                include.add(key.part().column());
            } else {
                parts.add(key.part());
            }
        }
        boolean nullsNotDistinct = unique && "NO".equals(row.getString("NULLS_DISTINCT"));
        return new Index(name.name(), unique, method(kind), parts, include, null, nullsNotDistinct, "");
    }

    /** What the column says beyond the default, which {@code DEFAULT_NULL_ORDERING} sets. */
    private static String ordering(ResultSet row, String usualNulls) throws SQLException {
        boolean descending = "DESC".equals(row.getString("ORDERING_SPECIFICATION"));
        String nulls = row.getString("NULL_ORDERING");
        boolean usuallyFirst = switch (usualNulls) {
            case "FIRST" -> true;
            case "LAST" -> false;
            case "HIGH" -> descending;
            default -> !descending;
        };
        boolean usual = nulls == null || nulls.equals(usuallyFirst ? "FIRST" : "LAST");
        return ((descending ? "desc" : "") + (usual ? "" : usuallyFirst ? " nulls last" : " nulls first")).strip();
    }

    private static String method(String kind) {
        if (kind.contains("HASH")) {
            return "hash";
        }
        return kind.contains("SPATIAL") ? "spatial" : "btree";
    }
}
