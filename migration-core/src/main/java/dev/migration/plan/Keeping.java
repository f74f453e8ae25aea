package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Uses;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells each operation what it must leave behind, as the table is when it runs: a drop, the foreign keys that its index may
 * serve; the alteration of a column, the checks on it.
 */
final class Keeping {
    private final Dialect dialect;

    Keeping(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan whose operations know it, which starts from {@code current}. */
    Plan in(Plan plan, Schema current) {
        SchemaState state = new SchemaState(current);
        List<Step> steps = script(plan.steps(), state);
        List<Withheld> withheld = new ArrayList<>();
        for (Withheld script : plan.withheld()) {
            withheld.add(new Withheld(script.id(), script(script.steps(), state)));
        }
        return new Plan(steps, withheld);
    }

    /** Runs the state ahead over the script. */
    private List<Step> script(List<Step> steps, SchemaState state) {
        SchemaState start = state.copy();
        List<List<Operation>> forward = new ArrayList<>();
        steps.forEach(step -> forward.add(told(step.operations(), state)));
        SchemaState end = state.copy();
        List<Step> result = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            result.add(
                    0, steps.get(i).with(forward.get(i), toldBack(steps.get(i).undo(), end, start)));
        }
        return result;
    }

    /**
     * The undo, told what to leave. Foreign keys that {@code start} does not have go before what they use, and so do those
     * that it has and that come back later than what they use: they would be in the way if the script is run again.
     */
    private List<Operation> toldBack(List<Operation> operations, SchemaState state, SchemaState start) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            KeyDrop drop = dialect.foreignKeysHoldIndexes() ? KeyDrop.of(operation) : null;
            if (drop == null) {
                result.add(told(operation, state));
            } else {
                for (DropConstraint key : inTheWay(drop, state, start)) {
                    result.add(key);
                    run(key, state);
                }
                Set<ForeignKey> staying = new LinkedHashSet<>(drop.serves(state));
                staying.addAll(drop.serves(start));
                staying.retainAll(state.foreignKeys(drop.table()));
                result.add(drop.keeping(staying));
            }
            run(operation, state);
        }
        return result;
    }

    /** An undo may drop a foreign key that is not there yet. */
    private static void run(Operation operation, SchemaState state) {
        if (!(operation instanceof DropConstraint drop)
                || drop.kind() != ConstraintKind.FOREIGN_KEY
                || has(drop, state)) {
            state.run(List.of(operation));
        }
    }

    private static boolean has(DropConstraint key, SchemaState state) {
        return state.foreignKeys(key.table()).stream()
                .anyMatch(any -> any.name().equals(key.name()));
    }

    private static List<DropConstraint> inTheWay(KeyDrop drop, SchemaState state, SchemaState start) {
        List<ForeignKey> now = state.foreignKeys(drop.table());
        List<ForeignKey> then = start.foreignKeys(drop.table());
        Stream<ForeignKey> going = drop.serves(state).stream().filter(key -> !then.contains(key));
        Stream<ForeignKey> coming = drop.serves(start).stream().filter(key -> !now.contains(key));
        return Stream.concat(going, coming)
                .map(key -> new DropConstraint(drop.table(), key.name(), ConstraintKind.FOREIGN_KEY, List.of(key)))
                .toList();
    }

    private List<Operation> told(List<Operation> operations, SchemaState state) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            result.add(told(operation, state));
            state.run(List.of(operation));
        }
        return result;
    }

    private Operation told(Operation operation, SchemaState state) {
        KeyDrop drop = dialect.foreignKeysHoldIndexes() ? KeyDrop.of(operation) : null;
        return drop == null ? withChecks(operation, state) : drop.keeping(drop.serves(state));
    }

    /** The operation with the checks that it must say again, as the table is when it runs. */
    Operation withChecks(Operation operation, SchemaState state) {
        if (dialect.altersBesideChecks(operation)) {
            return operation;
        }
        ColumnReference column = Redefining.altered(operation);
        if (column == null || !state.tables.containsKey(column.table())) {
            return operation;
        }
        List<CheckConstraint> checks = state.table(column.table()).checks().stream()
                .filter(check -> Uses.column(check, column.column().name()))
                .toList();
        return checks.isEmpty() ? operation : new WithChecks(column.table(), operation, checks);
    }
}
