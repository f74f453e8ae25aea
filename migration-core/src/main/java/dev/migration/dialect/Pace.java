package dev.migration.dialect;

import dev.migration.error.MigrationException;
import java.util.regex.Pattern;

/**
 * How patient a script is with those who use the tables.
 *
 * @param lockTimeout how long a statement waits for a lock before it gives up: {@code 5s}, {@code 500ms}, {@code 1min}
 */
public record Pace(String lockTimeout) {
    /** What holds where nothing is said. */
    public static final String DEFAULT_LOCK_TIMEOUT = "5s";

    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,8}(ms|s|min)");

    /**
     * Refuses what is no duration.
     *
     * @throws MigrationException the duration cannot be read
     */
    public Pace {
        if (!DURATION.matcher(lockTimeout).matches()) {
            throw MigrationException.setup(
                    "lockTimeout is no duration: " + lockTimeout, "Write a number and ms, s or min, such as 5s.");
        }
    }

    /** The duration for engines that wait for whole seconds: rounded up, so one at least. */
    public long seconds() {
        String number = lockTimeout.replaceAll("\\D", "");
        long count = Long.parseLong(number);
        if (lockTimeout.endsWith("ms")) {
            return (count + 999) / 1000;
        }
        return lockTimeout.endsWith("min") ? count * 60 : count;
    }

    /** The pace where nothing is said. */
    public static Pace usual() {
        return new Pace(DEFAULT_LOCK_TIMEOUT);
    }
}
