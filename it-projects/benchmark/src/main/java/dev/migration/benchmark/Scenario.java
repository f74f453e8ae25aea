package dev.migration.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * One thing to measure.
 *
 * @param tool whose work it is, as {@link Settings#only()} names it
 * @param name what is done, as the table of results names it
 * @param database on which engine
 * @param prepare brings the project to the state from which the command starts, before every run and unmeasured
 * @param command the process to measure
 * @param measuredOnly options that only the measured runs get
 * @param check what must be true after every run
 */
record Scenario(
        String tool,
        String name,
        String database,
        Preparation prepare,
        List<String> command,
        List<String> measuredOnly,
        Check check) {
    Scenario {
        command = List.copyOf(command);
        measuredOnly = List.copyOf(measuredOnly);
    }

    /** Brings a project to a state. */
    interface Preparation {
        void run() throws IOException;
    }

    /** Looks whether a run did its work, so that no number is the time of a failure. */
    interface Check {
        /** Throws {@link Unmet} when the run whose output this is did something else. */
        void accept(String output) throws IOException;
    }

    /** A run did not do what it was measured for. */
    static final class Unmet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unmet(String message) {
            super(message);
        }

        /** Throws unless {@code condition} holds. */
        static void unless(boolean condition, String message) {
            if (!condition) {
                throw new Unmet(message);
            }
        }
    }
}
