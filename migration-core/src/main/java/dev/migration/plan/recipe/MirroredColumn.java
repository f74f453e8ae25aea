package dev.migration.plan.recipe;

import dev.migration.diff.ColumnChange.ColumnRenamed;
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
import dev.migration.operation.TableAlteration.SetDefault;
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

/** The steps by which a column gets a twin of another name with all that hangs on it, and goes at last. */
final class MirroredColumn {
    private final Step step;
    private final Table table;
    private final Table after;
    private final Circumstances circumstances;
    private final QualifiedName name;
    private final Column column;
    private final Column mirror;
    private final List<Step> steps = new ArrayList<>();
    private final List<Operation> takeNames = new ArrayList<>();
    private final List<Operation> giveNames = new ArrayList<>();

    /**
     * @param step the rename
     * @param table as it is before
     * @param after as it would be after a rename in place
     */
    MirroredColumn(Step step, Table table, Table after, ColumnRenamed rename, Circumstances circumstances) {
        this.step = step;
        this.table = table;
        this.after = after;
        this.circumstances = circumstances;
        name = table.name();
        column = table.column(rename.from()).orElseThrow();
        mirror = Column.of(rename.to(), column.type(), true);
    }

    List<Step> steps() {
        CreateMirror create = new CreateMirror(name, column, mirror.name());
        DropMirror drop = new DropMirror(name, column, mirror.name());
        add(
                Phase.EXPAND,
                List.of(new AddColumn(name, mirror), create),
                List.of(drop, new DropColumn(name, mirror.name())),
                step.words() + " " + mirror.name() + " comes beside " + column.name()
                        + ", and a trigger keeps both equal, whichever of them a release writes",
                Risk.LOW);
        add(
                Phase.MIGRATE,
                List.of(circumstances.backfill(table, mirror.name(), circumstances.sql(column.name()), true)),
                List.of(),
                "rows that were there get the new column's value in batches, each of them a transaction of its own",
                Risk.LOW);
        if (column.comment() != null) {
            add(
                    Phase.MIGRATE,
                    List.of(new CommentColumn(name, mirror, column.comment())),
                    List.of(new CommentColumn(name, ColumnEdit.comment(mirror, column.comment()), null)),
                    "the comment of " + column.name() + " for " + mirror.name(),
                    Risk.LOW);
        }
        copyParts();
        if (!column.nullable()) {
            add(
                    Phase.MIGRATE,
                    List.of(new SetNullability(name, mirror, false)),
                    List.of(new SetNullability(name, ColumnEdit.nullability(mirror, false), true)),
                    mirror.name() + " refuses NULL as " + column.name() + " does.",
                    Risk.LOW);
        }
        steps.add(contract(create, drop));
        return steps;
    }

    /** Copies under names of their own for as long as both columns are there. */
    private void copyParts() {
        after.indexes().stream()
                .filter(index -> Uses.column(index, mirror.name()))
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
                .filter(unique -> unique.columns().contains(mirror.name())
                        || unique.include().contains(mirror.name()))
                .forEach(unique -> {
                    Identifier copy = circumstances.free(table, unique.name(), "new");
                    constraint(unique.name(), copy, new AddUnique(name, unique.named(copy)), ConstraintKind.UNIQUE);
                });
        after.checks().stream()
                .filter(check -> Uses.column(check, mirror.name()))
                .forEach(check -> {
                    Identifier copy = circumstances.free(table, check.name(), "new");
                    constraint(check.name(), copy, new AddCheck(name, check.named(copy)), ConstraintKind.CHECK);
                });
        after.foreignKeys().stream()
                .filter(key -> key.columns().contains(mirror.name()))
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
                "what " + original + " is for " + column.name() + ", for " + mirror.name() + ".",
                Risk.LOW);
        takeNames.add(take);
        giveNames.add(0, give);
    }

    /** What speaks of the old column goes with it, and the copies take its names. */
    private Step contract(CreateMirror create, DropMirror drop) {
        Acts users = circumstances.users(name, column.name());
        Column full = ColumnEdit.defaultValue(column.named(mirror.name()), null);
        List<Operation> forward = new ArrayList<>(List.of(drop));
        List<Operation> undo = new ArrayList<>(giveNames);
        Column bare = Column.of(column.name(), column.type(), true);
        undo.add(new AddColumn(name, bare));
        undo.add(create);
        undo.add(circumstances.backfill(table, column.name(), circumstances.sql(mirror.name()), true));
        if (column.comment() != null) {
            undo.add(new CommentColumn(name, bare, column.comment()));
        }
        users.undo().forEach(operation -> undo.addAll(OnlineForms.of(operation)));
        if (column.defaultValue() != null) {
            forward.add(new SetDefault(name, full, column.defaultValue()));
            undo.add(new SetDefault(name, ColumnEdit.comment(bare, column.comment()), column.defaultValue()));
            undo.add(new SetDefault(name, full, null));
        }
        if (!column.nullable()) {
            undo.addAll(RequiredByCheck.operations(table, column, circumstances));
        }
        forward.addAll(users.forward());
        forward.add(new DropColumn(name, column.name()));
        forward.addAll(takeNames);
        return step.with(
                        forward,
                        undo,
                        "no release knows " + column.name()
                                + " any more, so it goes with its trigger. Its undo fills it from " + mirror.name(),
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    private void add(Phase phase, List<Operation> forward, List<Operation> undo, String words, Risk risk) {
        steps.add(step.with(forward, undo, words, risk).in(phase));
    }
}
