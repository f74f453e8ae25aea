package dev.migration.plan;

import java.util.Locale;

/** When a step runs, seen from a release. */
public enum Phase {
    /** Before the new release, and the old one lives with it. */
    EXPAND,
    /** Moves data while both releases run. */
    MIGRATE,
    /** Once the old release is gone; it waits until a person promotes it. */
    CONTRACT,
    /** With the release: nothing is spread over time. */
    SINGLE;

    /** The word in reports: {@code expand}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
