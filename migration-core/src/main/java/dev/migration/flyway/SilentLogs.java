package dev.migration.flyway;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Flyway's logger that says nothing; Flyway makes it by its name, hence public. It is named in every configuration of
 * ours, because Flyway's log factory is static and follows the configuration that was loaded last.
 */
public final class SilentLogs implements LogCreator {

    /** Called by Flyway. */
    public SilentLogs() {}

    @Override
    public Log createLogger(Class<?> type) {
        return new Silence();
    }

    private static final class Silence implements Log {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception cause) {}

        @Override
        public void notice(String message) {}
    }
}
