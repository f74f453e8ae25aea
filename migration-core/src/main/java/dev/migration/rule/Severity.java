package dev.migration.rule;

import java.util.Locale;

/** How grave a finding is, mildest first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Intended, perhaps, but it may break something. */
    WARNING,
    /** Loses data, fails for certain, or causes an outage that could be avoided. */
    ERROR;

    /** The word users type and read: {@code warning}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
