package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumDropped;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.SequenceChange.SequenceAdded;
import dev.migration.diff.SequenceChange.SequenceChanged;
import dev.migration.diff.SequenceChange.SequenceDropped;
import dev.migration.diff.Slug;
import dev.migration.diff.TableChange.TableRenamed;

/**
 * The file names of contract scripts. They are replayed by name, so the words are chosen to sort as the scripts must run:
 * {@code abandon} the old name of a table, with the view that bears it and holds on to columns, {@code alter}, {@code drop}
 * (a renamed column by its old name), {@code finish} what a new release began, {@code narrow}, {@code remove} for the types
 * and sequences that columns used, and {@code retire} the column whose name another one has taken.
 */
final class ContractId {
    private ContractId() {}

    static String of(Change change) {
        if (change instanceof ColumnTypeChanged) {
            String verb = !change.destructive() ? "retire " : Companions.remakesColumn(change) ? "alter " : "narrow ";
            return Slug.of(verb + change.object());
        }
        if (change instanceof ColumnGenerationChanged) {
            return Slug.of("alter " + change.object());
        }
        if (change instanceof CheckChanged) {
            return Slug.of("narrow " + change.object());
        }
        if (change instanceof EnumValueRemoved value) {
            return Slug.of("narrow " + value.name());
        }
        if (change instanceof TableRenamed rename) {
            return Slug.of("abandon " + rename.from());
        }
        if (change instanceof ColumnRenamed rename) {
            return Slug.of("drop " + rename.table() + "." + rename.from());
        }
        if (change instanceof ColumnAdded
                || change instanceof ColumnNullabilityChanged
                || change instanceof ColumnIdentityChanged
                || change instanceof SequenceAdded
                || change instanceof SequenceChanged) {
            return Slug.of("finish " + change.object());
        }
        boolean used = change instanceof SequenceDropped || change instanceof EnumDropped;
        return Slug.of((used ? "remove " : "drop ") + change.object());
    }
}
