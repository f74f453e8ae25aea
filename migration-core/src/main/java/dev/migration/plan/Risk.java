package dev.migration.plan;

import java.util.Locale;

/** What may go wrong when a step meets a live database. */
public enum Risk {
    /** Short, whatever the table holds. */
    LOW,
    /** Reads or locks a table for a time that grows with it, or fails for rows that do not fit. */
    MEDIUM,
    /** Breaks the release that runs, fails for every row there is, or loses data. */
    HIGH;

    /** The word in reports: {@code low}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
