package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Drops foreign keys before a column that they join changes its type, and adds them again after the last such column of the
 * script, where the engine refuses the change beneath them. Where a later contract script must change the other column too,
 * they stay away until then. Forward and back; for other engines a plan stays as it is.
 */
final class SteppingAside {
    private final Dialect dialect;

    /** For an engine. */
    SteppingAside(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan whose foreign keys step aside, which starts from {@code current}. */
    Plan in(Plan plan, Schema current) {
        if (dialect.altersTypesBeneathForeignKeys()) {
            return plan;
        }
        Walk walk = new Walk(plan, new SchemaState(current));
        List<Step> steps = walk.script(plan.steps());
        List<Withheld> withheld = new ArrayList<>();
        for (Withheld script : plan.withheld()) {
            withheld.add(new Withheld(script.id(), walk.script(script.steps())));
        }
        return new Plan(steps, withheld);
    }

    /** A foreign key with its table. */
    private record Owned(QualifiedName table, ForeignKey key) {
        boolean joins(QualifiedName other, Identifier column) {
            return (table.equals(other) && key.columns().contains(column))
                    || (key.referencedTable().equals(other)
                            && key.referencedColumns().contains(column));
        }

        AddForeignKey add() {
            return new AddForeignKey(table, key);
        }

        DropConstraint drop() {
            return new DropConstraint(table, key.name(), ConstraintKind.FOREIGN_KEY);
        }

        /** Whether the columns that it joins are alike; two texts may differ in length. */
        boolean fits(SchemaState state) {
            for (int i = 0; i < key.columns().size(); i++) {
                DataType own = type(state.table(table), key.columns().get(i));
                DataType other = type(
                        state.table(key.referencedTable()),
                        key.referencedColumns().get(i));
                if (!own.equals(other) && (own.family() != Family.TEXT || other.family() != Family.TEXT)) {
                    return false;
                }
            }
            return true;
        }

        private static DataType type(Table table, Identifier column) {
            return table.column(column).orElseThrow().type();
        }

        /** Whether a step drops it, alone or with its table. */
        boolean goesWith(Step step) {
            return step.operations().stream()
                    .anyMatch(operation -> operation.equals(drop()) || operation.equals(new DropTable(table)));
        }

        String text() {
            return table + "." + key.name();
        }
    }

    /** One walk over the steps of all scripts. */
    private static final class Walk {
        private final SchemaState state;
        private final List<Step> all;
        private final Map<Integer, List<Owned>> back = new TreeMap<>();
        private final List<Owned> gone = new ArrayList<>();
        private int at;

        Walk(Plan plan, SchemaState state) {
            this.state = state;
            this.all = Stream.concat(
                            plan.steps().stream(), plan.withheld().stream().flatMap(script -> script.steps().stream()))
                    .toList();
        }

        List<Step> script(List<Step> steps) {
            int end = at + steps.size();
            List<Step> result = new ArrayList<>();
            // What waits is back already if the undo runs again, and goes first then.
            List<Step> away = new ArrayList<>();
            for (Step step : steps) {
                for (Owned key : inTheWay(step, state)) {
                    Note note = Note.medium(key.text() + " steps aside, since this column is part of it");
                    add(result, note.step(step.change(), step.phase(), new Acts().then(key.drop(), key.add())));
                    comesBack(key, last(key, end));
                }
                step.operations().forEach(this::putOff);
                Step left = step.with(without(step.operations()), without(step.undo()));
                if (left.equals(step)
                        || !left.operations().isEmpty()
                        || !left.undo().isEmpty()) {
                    add(result, left);
                }
                for (Owned key : back.getOrDefault(at, List.of())) {
                    if (key.fits(state)) {
                        gone.remove(key);
                        Note note = Note.medium(key.text() + " takes its place. It looks at the rows of both tables");
                        add(result, note.step(step.change(), step.phase(), new Acts().then(key.add(), key.drop())));
                    } else {
                        wait(key);
                        Note note = Note.medium(key.text() + " waits for a contract script");
                        away.add(note.step(step.change(), step.phase(), new Acts().back(key.drop())));
                    }
                }
                at++;
            }
            result.addAll(away);
            return result;
        }

        /** A foreign key that does not fit before a later script comes with that. */
        private void putOff(Operation operation) {
            if (operation instanceof AddForeignKey add) {
                Owned key = new Owned(add.table(), add.key());
                int next = next(key);
                if (next > at && !key.fits(state)) {
                    gone.add(key);
                    comesBack(key, next);
                }
            }
        }

        /** The operations without those on foreign keys that are not there. */
        private List<Operation> without(List<Operation> operations) {
            return operations.stream()
                    .filter(operation ->
                            gone.stream().noneMatch(key -> operation.equals(key.add()) || operation.equals(key.drop())))
                    .toList();
        }

        /** It comes back later, or not at all where a contract script drops it anyway. */
        private void wait(Owned key) {
            int next = next(key);
            if (next > at) {
                comesBack(key, next);
            } else if (all.subList(at, all.size()).stream().anyMatch(key::goesWith)) {
                gone.add(key);
            } else {
                throw MigrationException.project(
                        "The foreign key " + key.text() + " stands in the way: "
                                + key.key().referencedTable()
                                + " gets a column of another type, and the column that refers to it keeps the old one."
                                + " Nothing was written.",
                        "Bring " + key.table()
                                + " into the model as well, or drop the foreign key in a script written by"
                                + " hand, and run migration:generate again.");
            }
        }

        private void comesBack(Owned key, int after) {
            back.computeIfAbsent(after, step -> new ArrayList<>()).add(key);
        }

        private void add(List<Step> result, Step step) {
            result.add(step);
            state.run(step.operations());
        }

        /** The last step of this script that the foreign key is in the way of. */
        private int last(Owned key, int end) {
            int last = at;
            for (int i = at + 1; i < end; i++) {
                if (standsInTheWay(key, all.get(i))) {
                    last = i;
                }
            }
            return last;
        }

        /** The next such step of a later script, this one if there is none. */
        private int next(Owned key) {
            for (int i = at + 1; i < all.size(); i++) {
                if (standsInTheWay(key, all.get(i))) {
                    return i;
                }
            }
            return at;
        }
    }

    private static List<Owned> inTheWay(Step step, SchemaState state) {
        List<Owned> found = new ArrayList<>();
        for (Table table : state.tables.values()) {
            table.foreignKeys().stream()
                    .map(key -> new Owned(table.name(), key))
                    .filter(key -> standsInTheWay(key, step))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean standsInTheWay(Owned key, Step step) {
        return Stream.concat(step.operations().stream(), step.undo().stream())
                .anyMatch(operation -> standsInTheWay(key, operation));
    }

    private static boolean standsInTheWay(Owned key, Operation operation) {
        if (operation instanceof RedefineColumn whole) {
            return !whole.column().type().equals(whole.definition().type())
                    && key.joins(whole.table(), whole.column().name());
        }
        return operation instanceof AlterColumnType type
                && key.joins(type.table(), type.column().name());
    }
}
