package dev.migration.plan.recipe;

import dev.migration.diff.Uses;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Acts;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A second column beside a first one, which a trigger keeps equal, with copies of all that hangs on the first, and how one of the
 * two goes at last. For engines whose transactions hold more than one statement.
 */
final class TwinColumn {
    private final Step step;
    private final Table table;
    private final Table after;
    private final Circumstances circumstances;
    private final QualifiedName name;
    private final Column column;
    private final Column twin;
    private final CreateMirror create;
    private final List<Step> steps = new ArrayList<>();
    private final List<Operation> takeNames = new ArrayList<>();
    private final List<Operation> giveNames = new ArrayList<>();

    /**
     * @param step the change that asks for it
     * @param table as it is before
     * @param after as it would be with the second column in the place of the first
     */
    TwinColumn(Step step, Table table, Table after, CreateMirror create, Circumstances circumstances) {
        this.step = step;
        this.table = table;
        this.after = after;
        this.circumstances = circumstances;
        this.create = create;
        name = table.name();
        column = create.column();
        twin = create.mirror();
    }

    /** The second column comes, gets the values of the first, and is all that the first is, but for a default. */
    List<Step> steps(String words) {
        add(
                Phase.EXPAND,
                List.of(new AddColumn(name, twin), create),
                List.of(new DropMirror(name, column, twin.name()), new DropColumn(name, twin.name())),
                words);
        add(
                Phase.MIGRATE,
                List.of(circumstances.backfill(table, twin.name(), circumstances.sql(column.name()), true)),
                List.of(),
                "rows that were there get the new column's value in batches, each of them a transaction of its own");
        if (column.comment() != null) {
            add(
                    Phase.MIGRATE,
                    List.of(new CommentColumn(name, twin, column.comment())),
                    List.of(new CommentColumn(name, ColumnEdit.comment(twin, column.comment()), null)),
                    "the comment of " + column.name() + " for " + twin.name());
        }
        copyParts();
        if (!column.nullable()) {
            add(
                    Phase.MIGRATE,
                    List.of(new SetNullability(name, twin, false)),
                    List.of(new SetNullability(name, ColumnEdit.nullability(twin, false), true)),
                    twin.name() + " refuses NULL as " + column.name() + " does.");
        }
        return steps;
    }

    /** Copies under names of their own for as long as both columns are there. */
    private void copyParts() {
        after.indexes().stream()
                .filter(index -> Uses.column(index, twin.name()))
                .forEach(index -> {
                    Identifier copy = circumstances.free(table, index.name(), "new");
                    part(
                            index.name(),
                            new CreateIndex(name, index.named(copy)),
                            new DropIndex(name, copy),
                            new RenameIndex(name, copy, index.name()),
                            new RenameIndex(name, index.name(), copy));
                });
        after.uniques().stream()
                .filter(unique -> unique.columns().contains(twin.name())
                        || unique.include().contains(twin.name()))
                .forEach(unique -> {
                    Identifier copy = circumstances.free(table, unique.name(), "new");
                    constraint(unique.name(), copy, new AddUnique(name, unique.named(copy)), ConstraintKind.UNIQUE);
                });
        after.checks().stream().filter(check -> Uses.column(check, twin.name())).forEach(check -> {
            Identifier copy = circumstances.free(table, check.name(), "new");
            constraint(check.name(), copy, new AddCheck(name, check.named(copy)), ConstraintKind.CHECK);
        });
        after.foreignKeys().stream()
                .filter(key -> key.columns().contains(twin.name()))
                .forEach(key -> {
                    Identifier copy = circumstances.free(table, key.name(), "new");
                    constraint(key.name(), copy, new AddForeignKey(name, key.named(copy)), ConstraintKind.FOREIGN_KEY);
                });
    }

    private void constraint(Identifier original, Identifier copy, Operation add, ConstraintKind kind) {
        part(
                original,
                add,
                new DropConstraint(name, copy, kind),
                new RenameConstraint(name, copy, original),
                new RenameConstraint(name, original, copy));
    }

    private void part(Identifier original, Operation add, Operation drop, Operation take, Operation give) {
        add(
                Phase.MIGRATE,
                List.of(add),
                List.of(drop),
                "what " + original + " is for " + column.name() + ", for " + twin.name() + ".");
        takeNames.add(take);
        giveNames.add(0, give);
    }

    /**
     * How the first column goes, or whichever has its place by then.
     *
     * @param mirror the trigger of that time
     * @param column the one that goes, as it is then
     * @param value what it gets when it comes back
     * @param users what speaks of it
     */
    record Leaving(CreateMirror mirror, Column column, String value, Acts users) {}

    /** What speaks of the column goes with it, and the copies take the names. */
    List<Operation> forward(Leaving leaving, List<Operation> settling) {
        CreateMirror mirror = leaving.mirror();
        List<Operation> forward = new ArrayList<>();
        forward.add(new DropMirror(name, mirror.column(), mirror.mirror().name()));
        forward.addAll(settling);
        forward.addAll(leaving.users().forward());
        forward.add(new DropColumn(name, leaving.column().name()));
        forward.addAll(takeNames);
        return forward;
    }

    /** The column comes back with its values, and with all that spoke of it. */
    List<Operation> back(Leaving leaving, List<Operation> settling) {
        List<Operation> undo = new ArrayList<>(giveNames);
        Column back = leaving.column();
        Column bare = Column.of(back.name(), back.type(), true);
        undo.add(new AddColumn(name, bare));
        undo.add(leaving.mirror());
        undo.add(circumstances.backfill(table, back.name(), leaving.value(), true));
        if (back.comment() != null) {
            undo.add(new CommentColumn(name, bare, back.comment()));
        }
        leaving.users().undo().forEach(operation -> undo.addAll(OnlineForms.of(operation)));
        undo.addAll(settling);
        return undo;
    }

    private void add(Phase phase, List<Operation> forward, List<Operation> undo, String words) {
        steps.add(step.with(forward, undo, words, Risk.LOW).in(phase));
    }
}
