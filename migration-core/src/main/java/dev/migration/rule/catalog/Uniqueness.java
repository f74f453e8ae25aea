package dev.migration.rule.catalog;

import dev.migration.schema.Identifier;
import dev.migration.sql.KnownTable;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import java.util.List;

/** What is unique about a table. */
final class Uniqueness {
    private Uniqueness() {}

    /** Whether a key, unique constraint or unique index of the table holds the column. */
    static boolean isIn(KnownTable table, Identifier column) {
        return table.constraints().stream()
                        .filter(Uniqueness::isUnique)
                        .anyMatch(constraint -> constraint.columns().contains(column))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique() && index.columns().contains(column));
    }

    /** Whether something else than the thing of this name keeps these columns, or some of them, unique. */
    static boolean isKept(KnownTable table, List<Identifier> columns, Identifier besides) {
        return table.constraints().stream()
                        .filter(Uniqueness::isUnique)
                        .filter(constraint -> !besides.equals(constraint.name()))
                        .anyMatch(constraint -> covers(constraint.columns(), columns))
                || table.indexes().stream()
                        .filter(index -> index.unique() && index.predicate() == null)
                        .filter(index -> index.columns().size() == index.keys().size())
                        .filter(index -> !besides.equals(index.name()))
                        .anyMatch(index -> covers(index.columns(), columns));
    }

    private static boolean covers(List<Identifier> kept, List<Identifier> columns) {
        return !kept.isEmpty() && columns.containsAll(kept);
    }

    private static boolean isUnique(ConstraintDefinition constraint) {
        return constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE;
    }
}
