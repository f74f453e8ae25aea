package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckAdded;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.IndexChange.IndexAdded;
import dev.migration.diff.IndexChange.IndexChanged;
import dev.migration.diff.KeyChange.ForeignKeyAdded;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.KeyChange.UniqueAdded;
import dev.migration.diff.Uses;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Objects;

/** Changes that make sense only once a column has its new, incompatible form, and so wait together with it. */
final class Companions {
    private Companions() {}

    /** Whether a column that must wait holds other values afterwards, and not just fewer. */
    static boolean remakesColumn(Change change) {
        if (change instanceof ColumnTypeChanged type) {
            return type.destructive()
                    && ColumnPlan.needsCast(type.from().type(), type.to().type());
        }
        return change instanceof ColumnGenerationChanged && change.destructive();
    }

    /** Whether a column that must wait is too large to be in a key until then; engines refuse to index large objects. */
    private static boolean shortensLargeObject(Change change) {
        return change instanceof ColumnTypeChanged type
                && type.destructive()
                && type.from().type().length() == null
                && type.to().type().length() != null;
    }

    /** Whether a change makes sense only after one of those that must wait. */
    static boolean wait(Change change, List<Change> withheld) {
        boolean key =
                !(change instanceof ColumnChange || change instanceof CheckAdded || change instanceof CheckChanged);
        return withheld.stream()
                .anyMatch(column ->
                        (remakesColumn(column) || (key && shortensLargeObject(column))) && touches(change, column));
    }

    /** Whether a change speaks of the column that another change makes anew. */
    private static boolean touches(Change change, Change column) {
        return touches(change, Objects.requireNonNull(column.table()), Objects.requireNonNull(column.column()));
    }

    private static boolean touches(Change change, QualifiedName table, Identifier column) {
        if (change instanceof ForeignKeyAdded key) {
            return joins(key.table(), key.added(), table, column);
        }
        if (change instanceof ForeignKeyChanged key) {
            return joins(key.table(), key.to(), table, column);
        }
        if (!table.equals(change.table())) {
            return false;
        }
        if (change instanceof ColumnChange) {
            return column.equals(change.column());
        }
        if (change instanceof CheckAdded check) {
            return Uses.column(check.added(), column);
        }
        if (change instanceof CheckChanged check) {
            return Uses.column(check.to(), column);
        }
        if (change instanceof IndexAdded index) {
            return Uses.column(index.added(), column);
        }
        if (change instanceof IndexChanged index) {
            return Uses.column(index.to(), column);
        }
        if (change instanceof UniqueAdded unique) {
            return unique.added().columns().contains(column);
        }
        return change instanceof PrimaryKeyChanged key
                && key.to() != null
                && key.to().columns().contains(column);
    }

    private static boolean joins(QualifiedName owner, ForeignKey key, QualifiedName table, Identifier column) {
        return (owner.equals(table) && key.columns().contains(column))
                || (key.referencedTable().equals(table)
                        && key.referencedColumns().contains(column));
    }
}
