package dev.migration.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/** Two lists of things of one kind, from which equal ones are taken pair by pair until only differences are left. */
final class Leftovers<T> {
    private final List<T> current;
    private final List<T> desired;

    Leftovers(List<T> current, List<T> desired) {
        this.current = new ArrayList<>(current);
        this.desired = new ArrayList<>(desired);
    }

    /**
     * One thing on both sides.
     *
     * @param current in the database
     * @param desired in the model
     */
    record Pair<T>(T current, T desired) {}

    /** Takes away the pairs that fit each other, each thing once, first come, first served. */
    List<Pair<T>> take(BiPredicate<T, T> fits) {
        List<Pair<T>> pairs = new ArrayList<>();
        for (Iterator<T> wanted = desired.iterator(); wanted.hasNext(); ) {
            T want = wanted.next();
            for (Iterator<T> found = current.iterator(); found.hasNext(); ) {
                T have = found.next();
                if (fits.test(have, want)) {
                    pairs.add(new Pair<>(have, want));
                    found.remove();
                    wanted.remove();
                    break;
                }
            }
        }
        return pairs;
    }

    /** What only the database has; may be changed. */
    List<T> current() {
        return current;
    }

    /** What only the model has; may be changed. */
    List<T> desired() {
        return desired;
    }
}
