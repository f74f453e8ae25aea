package dev.migration.plan.recipe;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Renaming;
import dev.migration.diff.Uses;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.plan.UndoVerdict;
import dev.migration.plan.recipe.TwinColumn.Leaving;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps by which a column of another type takes the name of the one that was there. Both releases write the name: the second
 * column follows the first until they exchange it, and the first follows the second from then on, so that there is a way back.
 */
final class ShadowColumn {
    private final Step step;
    private final Table table;
    private final Circumstances circumstances;
    private final QualifiedName name;
    private final Column column;
    private final Column shadow;
    private final TwinColumn twin;
    private final ShadowKey key;

    /**
     * @param step the change of the type
     * @param table as it is before
     */
    ShadowColumn(Step step, Table table, AlterColumnType alter, Circumstances circumstances) {
        this.step = step;
        this.table = table;
        this.circumstances = circumstances;
        name = table.name();
        column = table.column(alter.column().name()).orElseThrow();
        shadow = Column.of(circumstances.freeColumn(table, column.name(), "shadow"), alter.type(), true);
        key = new ShadowKey(step, table, column, shadow, circumstances);
        CreateMirror create = new CreateMirror(name, column, shadow);
        twin = new TwinColumn(step, table, renamed(shadow.name()), create, circumstances);
    }

    private Table renamed(Identifier to) {
        return Renaming.apply(circumstances.schema(), List.of(new ColumnRenamed(name, column.name(), to)))
                .table(name)
                .orElseThrow();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        String words = step.words() + " All rows would be written anew under a lock, so " + shadow.name()
                + " comes beside " + column.name() + ", and a trigger has it follow what the releases write";
        twin.steps(words).forEach(part -> steps.add(part.judged(UndoVerdict.LOSSLESS)));
        steps.addAll(key.before());
        SwapColumns swap = swap();
        steps.add(exchanged(swap));
        steps.add(contract(swap));
        return steps;
    }

    private SwapColumns swap() {
        Column second = ColumnEdit.comment(ColumnEdit.nullability(shadow, column.nullable()), column.comment());
        Column heir = ColumnEdit.type(column, shadow.type());
        Column aside =
                ColumnEdit.identity(ColumnEdit.defaultValue(column, null), null).named(shadow.name());
        Identifier between = circumstances.freeColumn(table, column.name(), "between");
        return new SwapColumns(name, column, aside, second, heir, between);
    }

    /** The old column accepts NULL then, since it has none of the values that are new, and so it is bound by no check. */
    private Step exchanged(SwapColumns swap) {
        List<Operation> forward = new ArrayList<>(List.of(swap));
        List<Operation> undo = new ArrayList<>();
        Column aside = swap.aside();
        Identifier fits = circumstances.free(table, column.name(), "fits");
        String old = circumstances.sql(aside.name()) + " is not null";
        String condition = column.nullable() ? circumstances.sql(column.name()) + " is null or " + old : old;
        undo.add(new AddCheck(name, new CheckConstraint(fits, condition, false, Validity.NOT_VALID)));
        undo.add(ValidateConstraint.check(name, fits));
        forward.addAll(key.forward());
        if (!column.nullable()) {
            forward.add(new SetNullability(name, aside, true));
            undo.add(new SetNullability(name, ColumnEdit.nullability(aside, true), false, fits));
        }
        renamed(aside.name()).checks().stream()
                .filter(check -> Uses.column(check, aside.name()))
                .forEach(check -> {
                    forward.add(new DropConstraint(name, check.name(), ConstraintKind.CHECK));
                    undo.addAll(OnlineForms.of(new AddCheck(name, check)));
                });
        undo.addAll(key.beforeBack());
        undo.add(swap.reversed());
        undo.addAll(key.afterBack());
        undo.add(new DropConstraint(name, fits, ConstraintKind.CHECK));
        return step.with(
                        forward,
                        undo,
                        column.name() + " and " + aside.name() + " exchange their names, so that " + column.name()
                                + " is " + shadow.type()
                                + " for both releases. The old column follows it now, and is NULL where it cannot hold the value:"
                                + " rows with such a value make the undo fail" + key.words(),
                        Risk.MEDIUM)
                .in(Phase.MIGRATE);
    }

    /** The checks of the old column went when it lost its name. */
    private Step contract(SwapColumns swap) {
        Column aside = swap.aside();
        CreateMirror mirror = new CreateMirror(name, swap.heir(), aside);
        Leaving leaving = new Leaving(
                mirror,
                aside,
                circumstances.fitting(swap.heir(), aside.type()),
                circumstances.users(withoutKeys(), aside.name()));
        return step.with(
                        twin.forward(leaving, List.of()),
                        twin.back(leaving, List.of()),
                        "no release needs the old column of type " + aside.type()
                                + " any more, so it goes with its trigger. Its undo fills it from " + column.name()
                                + " wherever the value fits",
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    /** The table with what the old column has kept. */
    private Table withoutKeys() {
        Table then = renamed(shadow.name());
        boolean ofKey = then.primaryKey() != null && then.primaryKey().columns().contains(shadow.name());
        return new Table(
                name,
                then.columns(),
                ofKey ? null : then.primaryKey(),
                then.uniques(),
                then.foreignKeys().stream()
                        .filter(foreign -> !(foreign.referencedTable().equals(name)
                                && foreign.referencedColumns().contains(shadow.name())))
                        .toList(),
                then.checks().stream()
                        .filter(check -> !Uses.column(check, shadow.name()))
                        .toList(),
                then.indexes(),
                then.comment(),
                then.partitionKey(),
                then.partitionOf());
    }
}
