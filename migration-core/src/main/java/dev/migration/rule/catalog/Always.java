package dev.migration.rule.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions that every row meets. */
final class Always {
    private static final Pattern TRUE =
            Pattern.compile("\\(*(true|1|not false|'?(?<same>\\w+)'? = '?\\k<same>'?|1 < > 0|1 > 0|0 < 1)\\)*");

    private Always() {}

    /** Whether every row meets the condition; so it is where there is none. */
    static boolean holds(@Nullable String condition) {
        return condition == null || TRUE.matcher(condition.strip()).matches();
    }
}
