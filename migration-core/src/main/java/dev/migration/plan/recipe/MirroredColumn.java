package dev.migration.plan.recipe;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.plan.recipe.TwinColumn.Leaving;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The steps by which a column gets a twin of another name with all that hangs on it, and goes at last. */
final class MirroredColumn {
    private final Step step;
    private final Table table;
    private final Circumstances circumstances;
    private final Column column;
    private final CreateMirror create;
    private final TwinColumn twin;

    /**
     * @param step the rename
     * @param table as it is before
     * @param after as it would be after a rename in place
     */
    MirroredColumn(Step step, Table table, Table after, ColumnRenamed rename, Circumstances circumstances) {
        this.step = step;
        this.table = table;
        this.circumstances = circumstances;
        column = table.column(rename.from()).orElseThrow();
        create = new CreateMirror(table.name(), column, Column.of(rename.to(), column.type(), true));
        twin = new TwinColumn(step, table, after, create, circumstances);
    }

    List<Step> steps() {
        List<Step> steps =
                new ArrayList<>(twin.steps(step.words() + " " + create.mirror().name() + " comes beside "
                        + column.name() + ", and a trigger keeps both equal, whichever of them a release writes"));
        steps.add(contract());
        return steps;
    }

    private Step contract() {
        QualifiedName name = table.name();
        Column full = ColumnEdit.defaultValue(column.named(create.mirror().name()), null);
        Leaving leaving =
                new Leaving(create, column, circumstances.sql(full.name()), circumstances.users(name, column.name()));
        List<Operation> settling = new ArrayList<>();
        List<Operation> returning = new ArrayList<>();
        if (column.defaultValue() != null) {
            Column bare = Column.of(column.name(), column.type(), true);
            settling.add(new SetDefault(name, full, column.defaultValue()));
            returning.add(new SetDefault(name, ColumnEdit.comment(bare, column.comment()), column.defaultValue()));
            returning.add(new SetDefault(name, full, null));
        }
        if (!column.nullable()) {
            returning.addAll(RequiredByCheck.operations(table, column, circumstances));
        }
        return step.with(
                        twin.forward(leaving, settling),
                        twin.back(leaving, returning),
                        "no release knows " + column.name()
                                + " any more, so it goes with its trigger. Its undo fills it from " + full.name(),
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }
}
