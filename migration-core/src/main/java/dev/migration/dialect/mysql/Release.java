package dev.migration.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the two in one version.
 *
 * @param flavour which of the two
 * @param major 8 of 8.0.29
 * @param minor 0 of 8.0.29
 * @param patch 29 of 8.0.29
 */
public record Release(Flavour flavour, int major, int minor, int patch) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    /** The release that calls itself {@code version}; one whose patch is not known counts as the first. */
    public static Release of(Flavour flavour, String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("version: " + version);
        }
        String patch = numbers.group(3);
        return new Release(
                flavour,
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    boolean isMariaDb() {
        return flavour == Flavour.MARIADB;
    }

    boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
        if (major != otherMajor) {
            return major > otherMajor;
        }
        return minor == otherMinor ? patch >= otherPatch : minor > otherMinor;
    }

    /**
     * Whether a table can be copied while writers go on.
     *
     * @see <a
     *     href="https://mariadb.com/docs/server/reference/sql-statements/data-definition/alter/alter-table/online-schema-change">Online
     *     schema change</a>
     */
    boolean copiesBesideWriters() {
        return isMariaDb() && atLeast(11, 2, 0);
    }
}
