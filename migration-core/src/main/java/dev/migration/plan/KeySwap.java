package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Another primary key of a table in use: it takes the place of the old one in one statement, so that no moment is without.
 * Where indexes are built beside writers, its index is there before, as are those of uniques that come with it, and foreign
 * keys that had to step aside come back for new rows first and are compared with the others afterwards.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX">
 *     ADD table_constraint_using_index</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html#online-ddl-primary-key-operations">
 *     Primary Key Operations</a>
 */
final class KeySwap {
    private final Circumstances circumstances;
    private final boolean online;
    private final List<List<Step>> before = new ArrayList<>();
    private final List<Step> swap = new ArrayList<>();
    private final List<List<Step>> after = new ArrayList<>();
    private final List<Operation> indexes = new ArrayList<>();

    private KeySwap(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.online = circumstances.dialect().changesOnline();
    }

    /** The steps that belong together as lists of steps that do. */
    static List<List<Step>> of(List<Step> unit, Circumstances circumstances) {
        KeySwap swap = new KeySwap(circumstances);
        if (unit.stream().noneMatch(step -> swap.adds(step, unit))) {
            return List.of(unit);
        }
        unit.forEach(step -> swap.add(step, unit));
        swap.bringBack();
        List<List<Step>> all = new ArrayList<>(swap.before);
        all.add(swap.swap);
        all.addAll(swap.after);
        return all;
    }

    /** Last of all, so that no foreign key that comes back takes hold of an index that goes. */
    private void bringBack() {
        Step first = swap.get(0);
        List<Operation> undo = new ArrayList<>(first.undo());
        undo.addAll(indexes);
        swap.set(0, first.with(first.operations(), undo));
    }

    private void add(Step step, List<Step> unit) {
        Operation operation = step.operations().size() == 1 ? step.operations().get(0) : null;
        if (adds(step, unit)) {
            replace(step, ((AddPrimaryKey) Objects.requireNonNull(operation)).key());
        } else if (operation instanceof DropConstraint drop
                && drop.kind() == ConstraintKind.PRIMARY_KEY
                && unit.stream().anyMatch(other -> other.change().equals(step.change()) && adds(other, unit))) {
            swap.add(step.with(List.of(), List.of()));
        } else if (online && operation instanceof AddUnique add && used(add.table())) {
            unique(step, add.table(), add.unique());
        } else if (online
                && operation instanceof AddForeignKey add
                && add.key().validity() == Validity.VALID
                && used(add.table())) {
            foreignKey(step, add.table(), add.key());
        } else {
            swap.add(step);
        }
    }

    /** Whether the step adds a key that another step of the unit makes room for, with nothing between that needs the room. */
    private boolean adds(Step step, List<Step> unit) {
        if (step.operations().size() != 1
                || !(step.operations().get(0) instanceof AddPrimaryKey add)
                || !(step.change() instanceof PrimaryKeyChanged change)
                || change.from() == null
                || add.key().deferrability() != Deferrability.NOT_DEFERRABLE) {
            return false;
        }
        boolean alters = unit.stream().map(Step::change).anyMatch(other -> altersColumn(other, change.table()));
        return !alters && used(change.table()) && (online || indexesStay(change));
    }

    private static boolean altersColumn(Change change, QualifiedName table) {
        return change instanceof ColumnChange && table.equals(change.table());
    }

    /** A foreign key of the table itself may need the old key's index. */
    private boolean indexesStay(PrimaryKeyChanged change) {
        PrimaryKey from = Objects.requireNonNull(change.from());
        return circumstances.dialect().commitsEachStatement()
                && table(change.table()).foreignKeys().stream()
                        .noneMatch(key -> from.columns().containsAll(key.columns()));
    }

    private boolean used(QualifiedName name) {
        return circumstances.usedWhole(name).isPresent();
    }

    private Table table(QualifiedName name) {
        return circumstances.usedWhole(name).orElseThrow();
    }

    private void replace(Step step, PrimaryKey key) {
        PrimaryKeyChanged change = (PrimaryKeyChanged) step.change();
        PrimaryKey from = Objects.requireNonNull(change.from());
        Table table = table(change.table());
        Identifier index = online ? circumstances.free(table, key.name(), "new") : null;
        if (index != null) {
            key.columns().stream()
                    .map(name -> table.column(name).orElseThrow())
                    .filter(Column::nullable)
                    .forEach(column -> require(step, table, column));
        }
        if (index != null) {
            index(step, table.name(), index, key.columns(), key.include());
        }
        String words =
                step.words() + " It takes the place of the old one in one statement, so that rows always have a key"
                        + (online ? "" : ". This fails for rows with NULL or the same key");
        swap.add(step.with(
                List.of(new AddPrimaryKey(table.name(), key, from, index)),
                List.of(new AddPrimaryKey(table.name(), from, key, null)),
                words,
                online ? Risk.MEDIUM : Risk.HIGH));
    }

    /** A key would look at all rows for NULL under its lock. */
    private void require(Step step, Table table, Column column) {
        Identifier name = circumstances.free(table, column.name(), "required");
        CheckConstraint check =
                new CheckConstraint(name, circumstances.sql(column.name()) + " is not null", false, Validity.NOT_VALID);
        DropConstraint drop = new DropConstraint(table.name(), name, ConstraintKind.CHECK);
        AddCheck add = new AddCheck(table.name(), check);
        ValidateConstraint validate = ValidateConstraint.check(table.name(), name);
        SetNullability back = new SetNullability(table.name(), ColumnEdit.nullability(column, false), true);
        before.add(List.of(step.with(
                List.of(add),
                List.of(drop),
                "a check refuses NULL in new rows of " + column.name() + " first",
                Risk.MEDIUM)));
        before.add(List.of(step.with(
                List.of(validate),
                List.of(drop, add),
                "all rows are looked at while readers and writers go on. A row with NULL makes it fail",
                Risk.MEDIUM)));
        before.add(List.of(step.with(
                List.of(new SetNullability(table.name(), column, false, name), drop),
                List.of(back, add, validate),
                "the check is proof that no row has NULL, and goes",
                Risk.LOW)));
    }

    private void unique(Step step, QualifiedName table, UniqueConstraint unique) {
        index(step, table, unique.name(), unique.columns(), unique.include());
        swap.add(step.with(List.of(new AttachUnique(table, unique)), step.undo(), step.words(), Risk.LOW));
    }

    /** The index comes back when the constraint that took it over is undone. */
    private void index(
            Step step, QualifiedName table, Identifier name, List<Identifier> columns, List<Identifier> include) {
        Index index = new Index(
                name, true, "btree", columns.stream().map(IndexPart::of).toList(), include, null, false, "");
        CreateIndex create = new CreateIndex(table, index);
        before.add(List.of(step.with(
                List.of(new Online(create)),
                List.of(new Online(new DropIndex(table, name))),
                "its index is built while readers and writers go on. It fails if values repeat",
                Risk.MEDIUM)));
        indexes.add(create);
    }

    private void foreignKey(Step step, QualifiedName table, ForeignKey key) {
        AddForeignKey add = new AddForeignKey(table, key.with(Validity.NOT_VALID));
        DropConstraint drop = new DropConstraint(table, key.name(), ConstraintKind.FOREIGN_KEY);
        swap.add(step.with(List.of(add), step.undo(), key.name() + " comes back, for new rows first", Risk.LOW));
        after.add(List.of(step.with(
                List.of(ValidateConstraint.foreignKey(table, key)),
                List.of(drop, add),
                key.name() + " is compared with the rows that are there, while readers and writers go on",
                Risk.MEDIUM)));
    }
}
