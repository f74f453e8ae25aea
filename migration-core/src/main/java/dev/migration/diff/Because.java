package dev.migration.diff;

import java.util.Locale;

/** Why a difference is told and nothing is done about it. */
public enum Because {
    /** The database accepts all that the model can write. */
    WIDER,
    /** Only one side has it, and it is none of our business. */
    UNMANAGED,
    /** A person accepted it when the project was adopted. */
    ADOPTED;

    /** The word in reports: {@code wider}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
