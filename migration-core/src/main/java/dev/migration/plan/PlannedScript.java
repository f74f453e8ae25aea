package dev.migration.plan;

import java.util.List;

/**
 * A script of a rollout.
 *
 * @param steps its steps, in order; its undo takes them back from the last to the first
 */
public record PlannedScript(List<Step> steps) {

    /** Refuses a script that does nothing. */
    public PlannedScript {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A script needs a step");
        }
    }

    /** When it runs. */
    public Phase phase() {
        return steps.get(0).phase();
    }
}
