package dev.migration.dialect;

import java.util.Locale;

/** What an engine makes of a name that stands without quotes. */
public enum Folding {
    /** {@code Orders} is stored as {@code orders}. */
    LOWER,
    /** {@code Orders} is stored as {@code ORDERS}. */
    UPPER,
    /** {@code Orders} is stored as it is. */
    NONE;

    /** The text as the engine stores it. */
    String fold(String text) {
        return switch (this) {
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case NONE -> text;
        };
    }
}
