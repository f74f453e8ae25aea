package dev.migration.rule;

import dev.migration.sql.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Where scripts are to run.
 *
 * @param engine the engine
 * @param version its version as far as it is known: {@code 16}, {@code 11.4}; null where nobody says
 */
public record Target(Engine engine, @Nullable String version) {

    /** Whether the version is known and at least this one. */
    public boolean atLeast(int major, int minor) {
        int[] numbers = numbers();
        return numbers.length > 0 && (numbers[0] > major || (numbers[0] == major && numbers[1] >= minor));
    }

    /** Whether the version is known and older than this one. */
    public boolean before(int major, int minor) {
        return numbers().length > 0 && !atLeast(major, minor);
    }

    private int[] numbers() {
        if (version == null || !version.matches("\\d{1,6}(\\..*)?")) {
            return new int[0];
        }
        String[] parts = version.split("[^0-9]", -1);
        boolean minor = parts.length > 1 && parts[1].matches("\\d{1,6}");
        return new int[] {Integer.parseInt(parts[0]), minor ? Integer.parseInt(parts[1]) : 0};
    }
}
