package dev.migration.plan;

import java.util.List;

/**
 * All that takes a database to its model.
 *
 * @param steps the steps of the next script, in order; its undo takes them back from the last to the first
 * @param withheld the contract scripts, in an order in which each can run after those before it, which is that of their ids
 */
public record Plan(List<Step> steps, List<Withheld> withheld) {

    /** Copies the lists. */
    public Plan {
        steps = List.copyOf(steps);
        withheld = List.copyOf(withheld);
    }
}
