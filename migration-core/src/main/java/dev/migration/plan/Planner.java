package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns changes into steps. What destroys nothing makes one script; each thing that destroys data makes a contract script of
 * its own, which waits.
 */
public final class Planner {
    private final List<InsertRow> initialRows;
    private final Decisions decisions;

    /** A planner of tables that start empty. */
    public Planner() {
        this(List.of(), Decisions.NONE);
    }

    /**
     * A planner.
     *
     * @param initialRows what new tables hold from the start
     * @param decisions what a person decided about the data
     */
    public Planner(List<InsertRow> initialRows, Decisions decisions) {
        this.initialRows = List.copyOf(initialRows);
        this.decisions = decisions;
    }

    /**
     * Plans the changes.
     *
     * @param changes what a comparison of the two schemas found
     * @param current the database as it is, before any rename among the changes
     * @param desired the model
     */
    public Plan plan(List<Change> changes, Schema current, Schema desired) {
        Situation situation = new Situation(current, desired, changes, initialRows, decisions);

        // What waits, and what cannot come before it.
        List<Change> whole = changes.stream()
                .filter(change -> change.destructive() || waits(change, current))
                .toList();
        List<Change> companions = new ArrayList<>();
        List<Change> now = new ArrayList<>();
        for (Change change : changes) {
            if (!whole.contains(change)) {
                (Companions.wait(change, whole) ? companions : now).add(change);
            }
        }
        BothReleases both = new BothReleases(situation, whole);
        now.addAll(both.widenings());

        // The script, and on top of it the contract scripts.
        List<Step> steps = new ArrayList<>(
                new ScriptPlan(situation, Phase.SINGLE).plan(now).steps());
        SchemaState after = new SchemaState(current);
        steps.forEach(step -> after.run(step.operations()));
        List<Change> withheld =
                whole.stream().map(change -> both.rest(change, steps)).toList();
        for (Change change : withheld) {
            if (change instanceof ColumnDropped column && Unwritten.mustAcceptNull(column, after)) {
                Step step = Unwritten.step(column, after);
                after.run(step.operations());
                steps.add(step);
            }
        }
        return new Plan(steps, new ContractPlan(situation, after, companions).plan(withheld));
    }

    /** The old release may write a constant until it is gone. */
    private boolean waits(Change change, Schema current) {
        return change instanceof CheckChanged check
                && decisions.enumReplacements().isAbout(check, current);
    }
}
