package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers what an engine cannot do to a table as it stands into one rebuild for each table and script, forward and back. A
 * plan that needs none stays as it is.
 */
public final class Rebuilds {
    private final Dialect dialect;

    /** For an engine. */
    public Rebuilds(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan with its rebuilds, which starts from {@code current}. */
    public Plan in(Plan plan, Schema current) {
        boolean inPlace = inPlace(plan.steps()) && plan.withheld().stream().allMatch(script -> inPlace(script.steps()));
        if (inPlace) {
            return plan;
        }
        SchemaState state = new SchemaState(current);
        Map<QualifiedName, QualifiedName> formerNames = new TreeMap<>();
        List<Step> steps = gathered(plan.steps(), state, formerNames);
        List<Withheld> withheld = new ArrayList<>();
        for (Withheld script : plan.withheld()) {
            withheld.add(new Withheld(script.id(), gathered(script.steps(), state, formerNames)));
        }
        return new Plan(steps, withheld);
    }

    private boolean inPlace(List<Step> steps) {
        return steps.stream()
                .allMatch(step -> inPlace(step.operations(), Guard.NONE) && inPlace(step.undo(), Guard.IF_EXISTS));
    }

    private boolean inPlace(List<Operation> operations, Guard guard) {
        return operations.stream().allMatch(operation -> dialect.inPlace(operation, guard));
    }

    /** The operations of a script that starts from {@code current}, with its rebuilds. */
    public List<Operation> in(List<Operation> operations, Schema current, Guard guard) {
        return inPlace(operations, guard)
                ? operations
                : new Gathering(dialect, guard, new SchemaState(current), new TreeMap<>())
                        .of(List.of(operations))
                        .operations()
                        .get(0);
    }

    /** Runs the state ahead over the script. */
    private List<Step> gathered(List<Step> steps, SchemaState state, Map<QualifiedName, QualifiedName> formerNames) {
        Gathering.Result forward = new Gathering(dialect, Guard.NONE, state, formerNames)
                .of(steps.stream().map(Step::operations).toList());
        Gathering.Result undo = new Gathering(dialect, Guard.IF_EXISTS, state.copy(), new TreeMap<>(formerNames))
                .of(backwards(steps.stream().map(Step::undo).toList()));
        List<List<Operation>> undos = backwards(undo.operations());
        List<Step> result = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            result.add(new Step(
                    step.change(),
                    step.phase(),
                    forward.operations().get(i),
                    undos.get(i),
                    reason(steps, i, forward),
                    step.risk(),
                    step.undoVerdict()));
        }
        return result;
    }

    /** A rebuild stands under the reasons of all that it does. */
    private static String reason(List<Step> steps, int index, Gathering.Result forward) {
        if (forward.operations().get(index).stream().noneMatch(RebuildTable.class::isInstance)) {
            return steps.get(index).reason();
        }
        TreeSet<Integer> all = new TreeSet<>(forward.gathered().getOrDefault(index, List.of()));
        all.add(index);
        List<String> reasons =
                all.stream().map(step -> steps.get(step).reason()).distinct().toList();
        return String.join(" ", reasons) + " The table is made anew with its rows.";
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards;
    }
}
