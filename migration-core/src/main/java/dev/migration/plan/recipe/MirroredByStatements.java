package dev.migration.plan.recipe;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Uses;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a column gets a twin of another name and goes at last, where each statement commits: whatever stands between
 * two of them must suit the releases too. Both columns accept NULL while both are there. The indexes have copies, since rows are
 * found by them; foreign keys and checks have none, which they would need under another name, since what holds for a column holds
 * for its twin: they move when the old column goes.
 */
final class MirroredByStatements {
    private final Step step;
    private final Table table;
    private final Table after;
    private final Circumstances circumstances;
    private final QualifiedName name;
    private final Column column;
    private final Column both;
    private final Column mirror;
    private final List<Step> steps = new ArrayList<>();
    private final List<Operation> takeNames = new ArrayList<>();
    private final List<Operation> giveNames = new ArrayList<>();
    private final List<Operation> moveHere = new ArrayList<>();
    private final List<Operation> moveBack = new ArrayList<>();

    /**
     * @param step the rename
     * @param table as it is before
     * @param after as it would be after a rename in place
     */
    MirroredByStatements(Step step, Table table, Table after, ColumnRenamed rename, Circumstances circumstances) {
        this.step = step;
        this.table = table;
        this.after = after;
        this.circumstances = circumstances;
        name = table.name();
        column = table.column(rename.from()).orElseThrow();
        both = ColumnEdit.nullability(column, true);
        mirror = ColumnEdit.defaultValue(both.named(rename.to()), null);
    }

    List<Step> steps() {
        CreateMirror create = new CreateMirror(name, column, mirror);
        DropMirror drop = new DropMirror(name, column, mirror.name());
        add(
                Phase.EXPAND,
                List.of(new AddColumn(name, mirror)),
                List.of(new DropColumn(name, mirror.name())),
                step.words() + " " + mirror.name() + " comes beside " + column.name());
        add(
                Phase.EXPAND,
                List.of(create),
                List.of(drop),
                "triggers keep " + column.name() + " and " + mirror.name()
                        + " equal, whichever of them a release writes");
        if (!column.nullable()) {
            add(
                    Phase.EXPAND,
                    List.of(new SetNullability(name, column, true)),
                    List.of(new SetNullability(name, both, false)),
                    column.name() + " accepts NULL, since a release that knows " + mirror.name()
                            + " does not name it. The triggers refuse a row without a value");
        }
        add(
                Phase.MIGRATE,
                List.of(circumstances.backfill(table, mirror.name(), circumstances.sql(column.name()), true)),
                List.of(),
                "rows that were there get the new column's value in batches, each of them a transaction of its own");
        copyIndexes();
        move();
        steps.add(contract(create, drop));
        return steps;
    }

    private void copyIndexes() {
        after.indexes().stream()
                .filter(index -> Uses.column(index, mirror.name()))
                .forEach(this::copy);
        after.uniques().stream()
                .filter(unique -> unique.columns().contains(mirror.name()))
                .forEach(unique -> {
                    Identifier copy = circumstances.free(table, unique.name(), "new");
                    part(
                            unique.name(),
                            copy,
                            new AddUnique(name, unique.named(copy)),
                            new DropConstraint(name, copy, ConstraintKind.UNIQUE));
                });
        after.foreignKeys().stream()
                .filter(key -> key.columns().contains(mirror.name()) && !served(key))
                .map(MirroredByStatements::index)
                .forEach(this::copy);
    }

    private void copy(Index index) {
        Identifier copy = circumstances.free(table, index.name(), "new");
        part(index.name(), copy, new CreateIndex(name, index.named(copy)), new DropIndex(name, copy));
    }

    private void part(Identifier original, Identifier copy, Operation add, Operation drop) {
        add(
                Phase.MIGRATE,
                List.of(add),
                List.of(drop),
                "what " + original + " is for " + column.name() + ", for " + mirror.name() + ".");
        takeNames.add(new RenameIndex(name, copy, original));
        giveNames.add(0, new RenameIndex(name, original, copy));
    }

    /** Whether an index of the model begins with its columns, so that it has none of its own. */
    private boolean served(ForeignKey key) {
        return after.indexes().stream()
                        .map(index ->
                                index.parts().stream().map(IndexPart::column).toList())
                        .anyMatch(columns -> begins(columns, key))
                || after.uniques().stream().anyMatch(unique -> begins(unique.columns(), key));
    }

    private static boolean begins(List<? extends @Nullable Identifier> columns, ForeignKey key) {
        return columns.size() >= key.columns().size()
                && columns.subList(0, key.columns().size()).equals(key.columns());
    }

    /** The one that the engine makes for a foreign key, under its name. */
    private static Index index(ForeignKey key) {
        return new Index(
                key.name(),
                false,
                "btree",
                key.columns().stream().map(IndexPart::of).toList(),
                List.of(),
                null,
                false,
                "");
    }

    /** The new column is all that it is to be before the triggers go, and the old one accepts rows without it. */
    private Step contract(CreateMirror create, DropMirror drop) {
        Column full = column.named(mirror.name());
        List<Operation> forward = new ArrayList<>();
        if (!full.equals(mirror)) {
            forward.add(new RedefineColumn(name, mirror, full));
        }
        forward.add(drop);
        forward.addAll(circumstances.users(name, column.name()).forward());
        forward.add(new DropColumn(name, column.name()));
        // A foreign key uses the index that is there, and the index takes its name then.
        forward.addAll(moveHere);
        forward.addAll(takeNames);
        return step.with(
                        forward,
                        back(create, full),
                        "no release knows " + column.name()
                                + " any more, so it goes with its triggers. Its undo fills it from " + mirror.name(),
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    private List<Operation> back(CreateMirror create, Column full) {
        List<Operation> undo = new ArrayList<>(moveBack);
        undo.addAll(giveNames);
        Column bare = ColumnEdit.defaultValue(both, null);
        undo.add(new AddColumn(name, bare));
        undo.add(create);
        undo.add(circumstances.backfill(table, column.name(), circumstances.sql(mirror.name()), true));
        undo.addAll(circumstances.users(name, column.name()).undo());
        if (column.defaultValue() != null) {
            undo.add(new SetDefault(name, bare, column.defaultValue()));
        }
        if (!full.equals(mirror)) {
            undo.add(new RedefineColumn(name, full, mirror));
        }
        return undo;
    }

    /** Checks and foreign keys under the names that those of the old column had. */
    private void move() {
        after.checks().stream()
                .filter(check -> Uses.column(check, mirror.name()))
                .forEach(check -> {
                    moveHere.add(new AddCheck(name, check));
                    moveBack.add(0, new DropConstraint(name, check.name(), ConstraintKind.CHECK));
                });
        after.foreignKeys().stream()
                .filter(key -> key.columns().contains(mirror.name()))
                .forEach(key -> {
                    moveHere.add(new AddForeignKey(name, key));
                    moveBack.add(0, new DropConstraint(name, key.name(), ConstraintKind.FOREIGN_KEY, List.of(key)));
                });
    }

    private void add(Phase phase, List<Operation> forward, List<Operation> undo, String words) {
        steps.add(step.with(forward, undo, words, Risk.LOW).in(phase));
    }
}
