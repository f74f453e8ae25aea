package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.diff.Expression;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new column of a table in use that needs a value in rows that are there: a default that the catalog keeps for them where one
 * value does for all; batches where each row has its own. A default that the model does not have bridges the time until the
 * release that does not know the column is gone.
 */
@AutoService(Recipe.class)
public final class FilledColumn implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (step.phase() != Phase.SINGLE
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof AddColumn add)) {
            return List.of();
        }
        Optional<Table> table = circumstances.used(add.table());
        Column column = add.column();
        if (table.isEmpty() || column.identity() != null || column.generation() != null) {
            return List.of();
        }
        String ownDefault = column.defaultValue();
        if (ownDefault != null) {
            return circumstances.dialect().fillsInPlace(ownDefault)
                    ? List.of()
                    : inBatches(step, table.get(), column, ownDefault, circumstances);
        }
        Optional<String> value = circumstances.backfill(add.table(), column.name());
        if (value.isEmpty()) {
            return List.of();
        }
        if (!ofEachRow(value.get(), table.get())) {
            return bridged(step, table.get(), column, value.get(), circumstances);
        }
        return later(step, table.get(), column, value.get(), circumstances);
    }

    static boolean ofEachRow(String value, Table table) {
        return table.columns().stream().anyMatch(column -> Expression.mentions(value, column.name()));
    }

    /** The old release writes the default, the new one its own values; then the default goes. */
    private static List<Step> bridged(
            Step step, Table table, Column column, String value, Circumstances circumstances) {
        Column with = ColumnEdit.defaultValue(column, value);
        List<Step> steps = new ArrayList<>();
        if (circumstances.dialect().fillsInPlace(value)) {
            steps.add(step.with(
                            List.of(new AddColumn(table.name(), with)),
                            List.of(new DropColumn(table.name(), column.name())),
                            step.words() + " Rows that are there have " + value
                                    + " at once, and so have those of a release that does not know the column",
                            Risk.LOW)
                    .in(Phase.EXPAND));
        } else {
            steps.addAll(inBatches(step, table, with, value, circumstances));
        }
        steps.add(withoutDefault(step, table.name(), with));
        return steps;
    }

    /** The default that bridged the time between two releases goes once the first of them is gone. */
    private static Step withoutDefault(Step step, QualifiedName table, Column with) {
        return step.with(
                        List.of(new SetDefault(table, with, null)),
                        List.of(new SetDefault(table, ColumnEdit.defaultValue(with, null), with.defaultValue())),
                        "every release that writes rows gives " + with.name()
                                + " a value, so the default that the model does not have goes",
                        Risk.LOW)
                .in(Phase.CONTRACT);
    }

    private static List<Step> inBatches(
            Step step, Table table, Column column, String value, Circumstances circumstances) {
        QualifiedName name = table.name();
        Column bare = Column.of(column.name(), column.type(), true);
        Operation add = new AddColumn(name, bare);
        Operation number = new SetDefault(name, bare, value);
        Operation drop = new DropColumn(name, column.name());
        String words = " Each new row has a value of its own; those that are there have none yet";
        List<Step> steps = new ArrayList<>();
        if (circumstances.dialect().commitsEachStatement()) {
            steps.add(step.with(List.of(add), List.of(drop), step.words(), Risk.LOW));
            steps.add(step.with(
                    List.of(number),
                    List.of(new SetDefault(name, ColumnEdit.defaultValue(bare, value), null)),
                    column.name() + " gets its default." + words,
                    Risk.LOW));
        } else {
            steps.add(step.with(List.of(add, number), List.of(drop), step.words() + words, Risk.LOW));
        }
        steps.add(filled(step, table, column, value, circumstances));
        if (!column.nullable()) {
            steps.add(required(step, name, ColumnEdit.defaultValue(bare, value)));
        }
        return steps;
    }

    /** No default can do for the release that does not know the column, so NULL is refused once that is gone. */
    private static List<Step> later(Step step, Table table, Column column, String value, Circumstances circumstances) {
        QualifiedName name = table.name();
        Column bare = Column.of(column.name(), column.type(), true);
        List<Step> steps = new ArrayList<>();
        steps.add(step.with(
                        List.of(new AddColumn(name, bare)),
                        List.of(new DropColumn(name, column.name())),
                        step.words() + " NULL is accepted for as long as a release writes rows without it",
                        Risk.LOW)
                .in(Phase.EXPAND));
        steps.add(filled(step, table, column, value, circumstances));
        if (!column.nullable()) {
            steps.add(requiredLater(step, table, bare, value, circumstances));
        }
        return steps;
    }

    /** Rows that the old release wrote since get their value, and from then on there is no row without one. */
    static Step requiredLater(Step step, Table table, Column nullable, String value, Circumstances circumstances) {
        List<Operation> operations = new ArrayList<>();
        operations.add(circumstances.backfill(table, nullable.name(), value, ofEachRow(value, table)));
        operations.addAll(RequiredByCheck.forms(table, nullable, circumstances));
        return step.with(
                        operations,
                        List.of(new SetNullability(table.name(), ColumnEdit.nullability(nullable, false), true)),
                        "every release that writes rows gives " + nullable.name()
                                + " a value; rows that still have none get it, and NULL is refused",
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    static Step filled(Step step, Table table, Column column, String value, Circumstances circumstances) {
        return step.with(
                        List.of(circumstances.backfill(table, column.name(), value, ofEachRow(value, table))),
                        List.of(),
                        "rows that are there get " + value
                                + (circumstances.dialect().fillsInBatches()
                                        ? " in batches, each of them a transaction of its own"
                                        : ""),
                        Risk.LOW)
                .in(Phase.MIGRATE);
    }

    private static Step required(Step step, QualifiedName table, Column nullable) {
        return step.with(
                        List.of(new SetNullability(table, nullable, false)),
                        List.of(new SetNullability(table, ColumnEdit.nullability(nullable, false), true)),
                        nullable.name() + " refuses NULL",
                        Risk.LOW)
                .in(Phase.MIGRATE);
    }
}
