package dev.migration.diff;

import dev.migration.schema.DataType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which type takes every value of which other. */
final class TypeWidth {
    private static final Pattern ATTRIBUTES = Pattern.compile(" on update .*$");

    private TypeWidth() {}

    /** Whether {@code wide} takes every value of {@code narrow}; families are never compared with each other. */
    static boolean accepts(DataType wide, DataType narrow) {
        if (wide.equals(narrow)) {
            return true;
        }
        return wide.family() == narrow.family()
                && (attributes(narrow).isEmpty() || attributes(wide).equals(attributes(narrow)))
                && switch (wide.family()) {
                    case TEXT,
                            FIXED_TEXT,
                            BINARY,
                            INTEGER,
                            UNSIGNED_INTEGER,
                            FLOATING,
                            TIME,
                            TIMESTAMP,
                            TIMESTAMP_WITH_TIME_ZONE -> atLeast(wide.length(), narrow.length());
                    case DECIMAL -> acceptsDecimal(wide, narrow);
                    case ENUM -> wide.values().containsAll(narrow.values());
                    case OTHER -> false;
                };
    }

    /** Whether a person may mean the same column by both types: a rename is worth a question. */
    static boolean related(DataType one, DataType other) {
        return one.equals(other) || (one.family() == other.family() && one.family() != DataType.Family.OTHER);
    }

    /** Digits before and digits after the point must both fit. */
    private static boolean acceptsDecimal(DataType wide, DataType narrow) {
        if (wide.length() == null) {
            return true;
        }
        if (narrow.length() == null) {
            return false;
        }
        int wideScale = zeroIfNull(wide.scale());
        int narrowScale = zeroIfNull(narrow.scale());
        return wideScale >= narrowScale && wide.length() - wideScale >= narrow.length() - narrowScale;
    }

    /** What a type asks for beside its values: a time that follows each change (MySQL). */
    private static String attributes(DataType type) {
        Matcher matcher = ATTRIBUTES.matcher(type.sql());
        return matcher.find() ? matcher.group() : "";
    }

    private static boolean atLeast(@Nullable Integer wide, @Nullable Integer narrow) {
        return wide == null || (narrow != null && wide >= narrow);
    }

    private static int zeroIfNull(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
