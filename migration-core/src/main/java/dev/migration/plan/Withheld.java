package dev.migration.plan;

import java.util.List;

/**
 * A contract script that waits, because it destroys data or because the old release cannot live with it.
 *
 * @param id the name of its file, without the ending
 * @param steps its steps, in order
 */
public record Withheld(String id, List<Step> steps) {

    /** Copies the steps. */
    public Withheld {
        steps = List.copyOf(steps);
    }
}
