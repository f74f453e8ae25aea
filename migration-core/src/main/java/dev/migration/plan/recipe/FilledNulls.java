package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.CommentChanged;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table in use refuses NULL when the release that writes NULL is gone. Rows that have none get a value before, and
 * once more then, where a person said which. A default would not bridge that time, since a release that knows the column writes
 * its NULL.
 */
@AutoService(Recipe.class)
public final class FilledNulls implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (step.phase() != Phase.SINGLE
                || step.operations().size() != 1
                || !(alteration(step.operations().get(0)) instanceof SetNullability required)
                || required.nullable()) {
            return List.of();
        }
        Column column = required.column();
        Optional<Table> table = circumstances.usedWhole(required.table()).filter(whole -> whole.partitionOf() == null);
        if (table.isEmpty() || !canWait(step.change(), circumstances)) {
            return List.of();
        }
        Optional<String> value = circumstances.backfill(required.table(), column.name());
        List<Step> steps = new ArrayList<>();
        if (value.isPresent()) {
            steps.add(FilledColumn.filled(step, table.get(), column, value.get(), circumstances));
            steps.add(FilledColumn.requiredLater(step, table.get(), column, value.get(), circumstances));
        } else {
            steps.add(later(step, table.get(), column, circumstances));
        }
        return steps;
    }

    /** A key, and whatever else becomes of the column in the same plan, may need that it refuses NULL. */
    private static boolean canWait(Change change, Circumstances circumstances) {
        return circumstances.othersOf(change).stream()
                .noneMatch(other -> other instanceof PrimaryKeyChanged
                        || (Objects.equals(other.column(), change.column())
                                && !(circumstances.dialect().altersAttributesApart() && isApart(other))));
    }

    private static boolean isApart(Change other) {
        return other instanceof CommentChanged
                || other instanceof ColumnDefaultChanged
                || (other instanceof ColumnTypeChanged type && !type.destructive());
    }

    private static Step later(Step step, Table table, Column column, Circumstances circumstances) {
        return step.with(
                        RequiredByCheck.forms(table, column, circumstances),
                        List.of(new SetNullability(table.name(), ColumnEdit.nullability(column, false), true)),
                        "every release that writes rows gives " + column.name()
                                + " a value, so NULL is refused. A row with NULL makes it fail",
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    /** The checks that must be said again are those of the time when the script runs. */
    private static Operation alteration(Operation operation) {
        return operation instanceof WithChecks checks ? checks.alteration() : operation;
    }
}
