package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries that count rows, in SQL that all engines share. */
final class RowQueries {
    private final Dialect dialect;

    RowQueries(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Values that stand in more than one row; NULL is a value like others only where {@code nullsAlike}. */
    String repeated(QualifiedName table, List<String> keys, @Nullable String predicate, boolean nullsAlike) {
        List<String> conditions = new ArrayList<>();
        if (predicate != null) {
            conditions.add("(" + predicate + ")");
        }
        if (!nullsAlike) {
            keys.forEach(key -> conditions.add(key + " is not null"));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select count(*) from (select 1 from " + dialect.sql(table) + where + " group by "
                + String.join(", ", keys) + " having count(*) > 1) twice";
    }

    /** Rows that refer to a row which is not there. */
    String orphans(QualifiedName table, ForeignKey key) {
        List<String> joined = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = "referring." + dialect.sql(key.columns().get(i));
            joined.add("referred." + dialect.sql(key.referencedColumns().get(i)) + " = " + column);
            present.add(column + " is not null");
        }
        return "select count(*) from " + dialect.sql(table) + " referring where ("
                + String.join(key.matchFull() ? " or " : " and ", present) + ") and not exists (select 1 from "
                + dialect.sql(key.referencedTable()) + " referred where " + String.join(" and ", joined) + ")";
    }

    /** Rows of which a condition holds. */
    String where(QualifiedName table, String condition) {
        return "select count(*) from " + dialect.sql(table) + " where " + condition;
    }

    /** All rows. */
    String rows(QualifiedName table) {
        return "select count(*) from " + dialect.sql(table);
    }

    /** 0 where the table has the column, an error where it has not. */
    String column(QualifiedName table, Identifier column) {
        return "select count(" + dialect.sql(column) + ") from " + dialect.sql(table) + " where 1 = 0";
    }

    /** The names as they stand in SQL. */
    List<String> keys(List<Identifier> columns) {
        return columns.stream().map(dialect::sql).collect(Collectors.toList());
    }

    /** The name as it stands in SQL. */
    String sql(Identifier name) {
        return dialect.sql(name);
    }
}
