package dev.migration.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person who deploys a script wants to know beside its steps.
 *
 * @param locks who waits, in words, one for each step; empty where no table in use is locked
 * @param patience how long a statement waits for a lock before it gives up, null for as long as the engine is set to
 * @param failure what is left where it fails
 * @param before queries to run before the script
 * @param after queries to run after it
 */
public record Briefing(
        List<String> locks, @Nullable String patience, Failure failure, List<DataCheck> before, List<DataCheck> after) {

    /** Copies the lists. */
    public Briefing {
        locks = List.copyOf(locks);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What a script leaves where it fails in the middle. */
    public enum Failure {
        /** Nothing: it is one transaction, which also keeps each lock to its end. */
        NOTHING_STAYS,
        /** What it had done; it can be run again as it stands. */
        RUN_AGAIN,
        /** What it had done; its undo takes that back, and then it can be run again. */
        UNDO_FIRST
    }
}
