package dev.migration.plan;

import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;

/**
 * A column that the model lost stays until its contract script runs, and no release that comes now gives it a value. It accepts
 * NULL until then, or no row could be written.
 */
final class Unwritten {
    private Unwritten() {}

    /** Whether a row without a value for the column would be refused; {@code state} is the database after the script. */
    static boolean mustAcceptNull(ColumnDropped change, SchemaState state) {
        Table table = state.tables.get(change.table());
        if (table == null) {
            return false;
        }
        PrimaryKey key = table.primaryKey();
        boolean inKey = key != null && key.columns().contains(change.column());
        return !inKey
                && table.column(change.column())
                        .filter(column -> !column.nullable()
                                && column.defaultValue() == null
                                && column.identity() == null
                                && column.generation() == null)
                        .isPresent();
    }

    /** The step that makes the column accept NULL. */
    static Step step(ColumnDropped change, SchemaState state) {
        Column column = state.table(change.table()).column(change.column()).orElseThrow();
        Column after = ColumnEdit.nullability(column, true);
        Acts acts = new Acts()
                .then(
                        new SetNullability(change.table(), column, true),
                        new SetNullability(change.table(), after, false));
        return Note.low(
                        "nothing in the model gives it a value any more, so rows without one are accepted until it goes")
                .lossy()
                .step(new ColumnNullabilityChanged(change.table(), column, after), Phase.SINGLE, acts);
    }
}
