package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Renaming;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table in use gets its new name beside the old one: a second column, which a trigger keeps equal whichever of the
 * two a release writes. The old one goes in a contract script. Where something holds on to the column by its place, such as a
 * key or a view, it is renamed in place, and the step says so.
 */
@AutoService(Recipe.class)
public final class RenamedByMirror implements Recipe {
    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!(step.change() instanceof ColumnRenamed rename)
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof RenameColumn)) {
            return List.of();
        }
        Optional<Table> table = circumstances.usedWhole(rename.table());
        if (table.isEmpty() || !alone(step, table.get(), rename, circumstances)) {
            return List.of();
        }
        Table after = Renaming.apply(circumstances.schema(), List.of(rename))
                .table(rename.table())
                .orElseThrow();
        return circumstances.dialect().commitsEachStatement()
                ? new MirroredByStatements(step, table.get(), after, rename, circumstances).steps()
                : new MirroredColumn(step, table.get(), after, rename, circumstances).steps();
    }

    /** Whether a second column can do all that the first one does, and nothing else of the plan speaks of either. */
    private static boolean alone(Step step, Table table, ColumnRenamed rename, Circumstances circumstances) {
        Column column = table.column(rename.from()).orElseThrow();
        return Holders.of(table, column, circumstances).isEmpty()
                && Holders.ofKey(table, column, circumstances).isEmpty()
                && circumstances.othersOf(step.change()).stream().allMatch(other -> leavesAlone(other, rename));
    }

    /** Keys, indexes and checks may speak of the column; a comment or another column does not, unless names are exchanged. */
    private static boolean leavesAlone(Change other, ColumnRenamed rename) {
        return !(other instanceof ColumnRenamed) && Holders.isElsewhere(other, List.of(rename.from(), rename.to()));
    }
}
