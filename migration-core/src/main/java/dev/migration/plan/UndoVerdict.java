package dev.migration.plan;

import java.util.Locale;

/** What an undo gives back. */
public enum UndoVerdict {
    /** The schema before, and every row that was there before. */
    LOSSLESS,
    /** The schema before, but rows that the old schema cannot hold are lost or stand in the way. */
    LOSSY,
    /** Nothing: there is no way back. */
    IMPOSSIBLE,
    /** Nobody knows yet. */
    UNPROVEN;

    /** The word in reports: {@code lossless}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
