package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckAdded;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.Uses;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the things that stepped aside for a column's new type come back. A check that the model has otherwise, as long as
 * the old one accepted more, comes back as the model has it.
 */
final class StillWanted {
    private final Situation situation;
    private final Table desired;
    private final Identifier column;

    StillWanted(Situation situation, ColumnTypeChanged change) {
        this.situation = situation;
        this.desired = situation.desired(change.table());
        this.column = change.column();
    }

    /** Brings back, and takes away again when undone; what the other changes bring is left to them. */
    Acts of(Acts stepped, List<Change> others) {
        Acts back = new Acts();
        Set<String> conditions = new HashSet<>();
        others.forEach(change -> noteCondition(change, conditions));
        List<Operation> drops = stepped.forward();
        List<Operation> restores = stepped.undo();
        for (int i = 0; i < restores.size(); i++) {
            Operation restore = restores.get(i);
            if (restore instanceof AddCheck check) {
                if (has(check.check()) && conditions.add(check.check().expression())) {
                    back.then(restore, drops.get(drops.size() - 1 - i));
                }
            } else if (restore instanceof AddForeignKey key && wanted(key, others)) {
                back.then(restore, drops.get(drops.size() - 1 - i));
            }
        }
        addMissing(back, conditions);
        return back;
    }

    private static void noteCondition(Change change, Set<String> conditions) {
        if (change instanceof CheckAdded check) {
            conditions.add(check.added().expression());
        } else if (change instanceof CheckChanged check) {
            conditions.add(check.to().expression());
        }
    }

    private boolean has(CheckConstraint check) {
        return desired.checks().stream().anyMatch(wish -> wish.expression().equals(check.expression()));
    }

    private void addMissing(Acts back, Set<String> conditions) {
        QualifiedName table = desired.name();
        for (CheckConstraint wish : desired.checks()) {
            if (Uses.column(wish, column) && conditions.add(wish.expression())) {
                CheckConstraint check = situation.names().check(desired, wish);
                back.then(new AddCheck(table, check), new DropConstraint(table, check.name(), ConstraintKind.CHECK));
            }
        }
    }

    private boolean wanted(AddForeignKey restore, List<Change> others) {
        if (others.stream()
                .anyMatch(change -> Replaced.name(change)
                        .filter(restore.key().name()::equals)
                        .isPresent())) {
            return false;
        }
        return !restore.table().equals(desired.name())
                || desired.foreignKeys().stream().anyMatch(wish -> joinsSame(wish, restore.key()));
    }

    private static boolean joinsSame(ForeignKey wish, ForeignKey key) {
        return wish.referencedTable().equals(key.referencedTable())
                && new TreeSet<>(wish.columns()).equals(new TreeSet<>(key.columns()));
    }
}
