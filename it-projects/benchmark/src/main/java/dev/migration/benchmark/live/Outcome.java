package dev.migration.benchmark.live;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment did to those who used the table.
 *
 * @param reader how long one of their statements took at most
 * @param writer the same for those who write
 * @param statements how many there were
 * @param failures how many failed
 * @param firstFailure the first of them
 * @param rows how many rows there were in the end
 * @param lost rows lost or different, in the end or when their writer looked; -1 where nothing can be read
 * @param firstLost the first of them
 * @param working how long the scripts took, without the time between them
 * @param problem why the deployment itself did not come to its end, empty if it did
 */
record Outcome(
        Duration reader,
        Duration writer,
        long statements,
        long failures,
        String firstFailure,
        long rows,
        long lost,
        String firstLost,
        Duration working,
        String problem) {

    static Outcome of(Traffic traffic, Comparison.Found found, Duration working, String problem) {
        var reading = traffic.reading();
        var writing = traffic.writing();
        return new Outcome(
                reading.longest(),
                writing.longest(),
                reading.statements() + writing.statements(),
                reading.failures() + writing.failures(),
                first(writing.firstFailure(), reading.firstFailure()),
                found.rows(),
                found.lost() < 0 ? found.lost() : found.lost() + reading.differences() + writing.differences(),
                first(writing.firstDifference(), found.first()),
                working,
                problem);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, Objects.requireNonNullElse(other, ""));
    }

    /** The longer wait of the two. */
    Duration longest() {
        return reader.compareTo(writer) > 0 ? reader : writer;
    }

    /** Whether nobody was harmed. */
    boolean isHarmless(Duration limit) {
        return failures == 0 && lost == 0 && problem.isEmpty() && longest().compareTo(limit) <= 0;
    }
}
