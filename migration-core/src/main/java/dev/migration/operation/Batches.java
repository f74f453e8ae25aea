package dev.migration.operation;

import dev.migration.error.MigrationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a backfill goes through a table.
 *
 * @param rows how many at a time, at least one
 * @param pauseMillis how long it rests after each batch, in milliseconds
 */
public record Batches(int rows, long pauseMillis) {
    /** What holds where nothing is said. */
    public static final String DEFAULT_ROWS = "5000";
    /** What holds where nothing is said. */
    public static final String DEFAULT_PAUSE = "50ms";
    /** What holds where nothing is said. */
    public static final Batches USUAL = of(Integer.parseInt(DEFAULT_ROWS), DEFAULT_PAUSE);

    /** Refuses a batch of nothing. */
    public Batches {
        if (rows < 1 || pauseMillis < 0) {
            throw new IllegalArgumentException(rows + " rows, " + pauseMillis + " ms");
        }
    }

    /**
     * Reads what a person typed.
     *
     * @param pause {@code 50ms}, {@code 1s}, {@code 0ms}
     * @throws MigrationException there are no rows in a batch, or the pause is no duration
     */
    public static Batches of(int rows, String pause) {
        if (rows < 1) {
            throw MigrationException.setup(
                    "backfillBatchSize is no number of rows: " + rows, "Write a number above zero, such as 5000.");
        }
        Matcher duration = Pattern.compile("(\\d{1,6})(ms|s|min)").matcher(pause);
        if (!duration.matches()) {
            throw MigrationException.setup(
                    "backfillPause is no duration: " + pause, "Write a number and ms, s or min, such as 50ms.");
        }
        long unit = switch (duration.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            default -> 60_000;
        };
        return new Batches(rows, Long.parseLong(duration.group(1)) * unit);
    }
}
