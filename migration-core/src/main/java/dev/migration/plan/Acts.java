package dev.migration.plan;

import dev.migration.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Operations together with those that take them back, gathered in the order of the first. */
public final class Acts {
    private final List<Operation> forward = new ArrayList<>();
    private final List<Operation> undo = new ArrayList<>();

    /** Does one thing more, which will be taken back before all others. */
    Acts then(Operation operation, Operation reverse) {
        return then(operation, List.of(reverse));
    }

    /** Does one thing more, which takes several operations to take back. */
    Acts then(Operation operation, List<Operation> reverse) {
        forward.add(operation);
        undo.addAll(0, reverse);
        return this;
    }

    /** Does all that others do, which will be taken back before what was done so far. */
    Acts then(Acts more) {
        forward.addAll(more.forward);
        undo.addAll(0, more.undo);
        return this;
    }

    /** Takes one thing more back than was done. */
    Acts back(Operation reverse) {
        undo.add(0, reverse);
        return this;
    }

    /** What is done, in order. */
    public List<Operation> forward() {
        return List.copyOf(forward);
    }

    /** What takes it back, in order. */
    public List<Operation> undo() {
        return List.copyOf(undo);
    }
}
