package dev.migration.plan.recipe;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Renaming;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.plan.UndoVerdict;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a column that gives its name to a second one, and the foreign keys that refer to the column. A foreign key
 * holds on to the index of the key that it refers to, so each gets a twin that refers to the second column, and goes before the
 * key does.
 */
final class ShadowKey {
    /** A foreign key of some table, as it is and as it is to be. */
    private record Reference(QualifiedName table, ForeignKey from, ForeignKey to) {
        DropConstraint drop(Identifier constraint) {
            return new DropConstraint(table, constraint, ConstraintKind.FOREIGN_KEY);
        }
    }

    private final Step step;
    private final QualifiedName name;
    private final Column column;
    private final Column shadow;
    private final @Nullable PrimaryKey key;
    private final @Nullable PrimaryKey shadowed;
    private final Identifier index;
    private final List<Reference> references = new ArrayList<>();
    private final Circumstances circumstances;

    /**
     * @param step the change of the type
     * @param table as it is before
     */
    ShadowKey(Step step, Table table, Column column, Column shadow, Circumstances circumstances) {
        this.step = step;
        this.name = table.name();
        this.column = column;
        this.shadow = shadow;
        this.circumstances = circumstances;
        Schema after =
                Renaming.apply(circumstances.schema(), List.of(new ColumnRenamed(name, column.name(), shadow.name())));
        boolean ofKey =
                table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
        key = ofKey ? table.primaryKey() : null;
        shadowed = ofKey ? after.table(name).orElseThrow().primaryKey() : null;
        index = key == null ? column.name() : circumstances.free(table, key.name(), "new");
        for (Table other : circumstances.schema().tables()) {
            List<ForeignKey> renamed = after.table(other.name()).orElseThrow().foreignKeys();
            for (int i = 0; i < renamed.size(); i++) {
                if (renamed.get(i).referencedTable().equals(name)
                        && renamed.get(i).referencedColumns().contains(shadow.name())) {
                    references.add(
                            new Reference(other.name(), other.foreignKeys().get(i), renamed.get(i)));
                }
            }
        }
    }

    /** Before the columns exchange their names, everything refers to the second one. */
    List<Step> before() {
        List<Step> steps = new ArrayList<>();
        if (key != null) {
            steps.add(step(
                    List.of(index()), List.of(new DropIndex(name, index)), "what becomes the key of " + name + "."));
        }
        for (Reference reference : references) {
            ForeignKey key = reference.to();
            Table owner = circumstances.schema().table(reference.table()).orElseThrow();
            Identifier twin = circumstances.free(owner, key.name(), "new");
            steps.add(step(
                    List.of(new AddForeignKey(reference.table(), key.named(twin))),
                    List.of(reference.drop(twin)),
                    "what " + reference.table() + "." + key.name() + " is for " + column.name() + ", for "
                            + shadow.name() + "."));
            List<Operation> back = new ArrayList<>();
            back.add(new RenameConstraint(reference.table(), key.name(), twin));
            back.addAll(OnlineForms.of(new AddForeignKey(reference.table(), reference.from())));
            steps.add(step(
                    List.of(reference.drop(key.name()), new RenameConstraint(reference.table(), twin, key.name())),
                    back,
                    reference.table() + "." + key.name() + " refers to " + shadow.name() + " from here on"));
        }
        return steps;
    }

    /** Once the second column bears the name, its index is the key's. */
    List<Operation> forward() {
        return key == null ? List.of() : List.of(new AttachPrimaryKey(name, key, index));
    }

    /** Before the names go back: the old column gets an index for the key, and nothing refers to the key of the other one. */
    List<Operation> beforeBack() {
        List<Operation> undo = new ArrayList<>();
        if (key != null) {
            undo.addAll(OnlineForms.of(index()));
            references.forEach(
                    reference -> undo.add(reference.drop(reference.to().name())));
        }
        return undo;
    }

    /** After the names went back: what referred to the second column does so again. */
    List<Operation> afterBack() {
        List<Operation> undo = new ArrayList<>(forward());
        if (key != null) {
            undo.addAll(OnlineForms.of(index()));
            references.forEach(
                    reference -> undo.addAll(OnlineForms.of(new AddForeignKey(reference.table(), reference.to()))));
        }
        return undo;
    }

    /** What the undo of the exchange costs. */
    String words() {
        return key == null || references.isEmpty()
                ? ""
                : ". While its undo runs, no foreign key refers to " + name
                        + ": what is written meanwhile is looked at when they are back";
    }

    private CreateIndex index() {
        PrimaryKey unique = shadowed == null ? new PrimaryKey(index, List.of(shadow.name())) : shadowed;
        return new CreateIndex(
                name,
                new Index(
                        index,
                        true,
                        "btree",
                        unique.columns().stream().map(IndexPart::of).toList(),
                        unique.include(),
                        null,
                        false,
                        ""));
    }

    private Step step(List<Operation> forward, List<Operation> undo, String words) {
        return step.with(forward, undo, words, Risk.LOW)
                .judged(UndoVerdict.LOSSLESS)
                .in(Phase.MIGRATE);
    }
}
