package dev.migration.plan;

import java.util.List;

/**
 * A plan in its scripts.
 *
 * @param scripts the next scripts, in the order of their versions
 * @param withheld the contract scripts, as in {@link Plan}
 */
public record Rollout(List<PlannedScript> scripts, List<Withheld> withheld) {

    /** Copies the lists. */
    public Rollout {
        scripts = List.copyOf(scripts);
        withheld = List.copyOf(withheld);
    }

    /** The plan as one script, for a release that stops the others. */
    public static Rollout atOnce(Plan plan) {
        return new Rollout(
                plan.steps().isEmpty() ? List.of() : List.of(new PlannedScript(plan.steps())), plan.withheld());
    }
}
