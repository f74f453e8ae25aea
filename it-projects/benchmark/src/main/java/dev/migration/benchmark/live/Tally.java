package dev.migration.benchmark.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What some workers met: how long one statement took at most, and what failed. Safe for use by several threads. */
final class Tally {
    private long longest;
    private long statements;
    private long failures;
    private long different;
    private @Nullable String firstFailure;
    private @Nullable String firstDifference;

    /** A statement that ended, well or not, after so many nanoseconds. */
    synchronized void took(long nanoseconds) {
        longest = Math.max(longest, nanoseconds);
        statements++;
    }

    /** A statement that failed. */
    synchronized void failed(String statement, Throwable cause) {
        failures++;
        if (firstFailure == null) {
            firstFailure =
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + " [" + statement + "]";
        }
    }

    /** A row that was not as its only writer had left it. */
    synchronized void different(String what) {
        different++;
        if (firstDifference == null) {
            firstDifference = what;
        }
    }

    synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }

    synchronized long statements() {
        return statements;
    }

    synchronized long failures() {
        return failures;
    }

    synchronized long differences() {
        return different;
    }

    /** What failed first, null if nothing did. */
    synchronized @Nullable String firstFailure() {
        return firstFailure;
    }

    /** What differed first, null if nothing did. */
    synchronized @Nullable String firstDifference() {
        return firstDifference;
    }
}
