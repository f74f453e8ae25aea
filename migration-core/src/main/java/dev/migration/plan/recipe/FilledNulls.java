package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table in use that is to refuse NULL gets a value in the rows that have none, and once more when the release that
 * writes NULL is gone: only then NULL is refused. A default would not bridge that time, since a release that knows the column
 * writes its NULL.
 */
@AutoService(Recipe.class)
public final class FilledNulls implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!circumstances.dialect().fillsInBatches()
                || step.phase() != Phase.SINGLE
                || step.operations().size() != 1
                || !(alteration(step.operations().get(0)) instanceof SetNullability required)
                || required.nullable()) {
            return List.of();
        }
        QualifiedName name = required.table();
        Column column = required.column();
        Optional<Table> table = circumstances.used(name);
        Optional<String> value = circumstances.backfill(name, column.name());
        if (table.isEmpty() || value.isEmpty()) {
            return List.of();
        }
        return List.of(
                FilledColumn.filled(step, table.get(), column, value.get(), circumstances),
                FilledColumn.requiredLater(step, table.get(), column, value.get(), circumstances));
    }

    /** The checks that must be said again are those of the time when the script runs. */
    private static Operation alteration(Operation operation) {
        return operation instanceof WithChecks checks ? checks.alteration() : operation;
    }
}
