package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.error.MigrationException;
import dev.migration.operation.Batches;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What rows that are there get in a column that needs a value, and how.
 *
 * @param expressions what a person said
 * @param batches how a table is gone through
 */
public record Backfills(ColumnExpressions expressions, Batches batches) {
    /** Nothing said. */
    public static final Backfills NONE = new Backfills(ColumnExpressions.NONE, Batches.USUAL);

    /**
     * Reads values such as {@code orders.note:'n/a', orders.total:price * pieces}.
     *
     * @throws MigrationException one has no column or no expression, or two are for one column
     */
    public static Backfills parse(String typed, Batches batches) {
        return new Backfills(ColumnExpressions.parse("backfill", "orders.note:'n/a'", typed), batches);
    }

    /** What a column gets, if anything was said. */
    public Optional<String> of(QualifiedName table, Identifier column) {
        return expressions.of(table, column);
    }

    /** The columns, as typed, that none of the changes is about. */
    public List<String> unused(Collection<? extends Change> changes) {
        return expressions.unused(changes);
    }
}
