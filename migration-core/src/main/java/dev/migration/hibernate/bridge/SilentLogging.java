package dev.migration.hibernate.bridge;

import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate silent, and the project's own logging asleep: it would be set up for an application, and might write
 * files. Found by {@link java.util.ServiceLoader}, beside the project's Hibernate only.
 */
public final class SilentLogging implements LoggerProvider {
    /** Called by the service loader. */
    public SilentLogging() {}

    @Override
    public Logger getLogger(String name) {
        return new Silent(name);
    }

    @Override
    public void clearMdc() {}

    @Override
    public @Nullable Object putMdc(String key, Object value) {
        return null;
    }

    @Override
    public @Nullable Object getMdc(String key) {
        return null;
    }

    @Override
    public void removeMdc(String key) {}

    @Override
    public Map<String, Object> getMdcMap() {
        return Map.of();
    }

    @Override
    public void clearNdc() {}

    @Override
    public @Nullable String getNdc() {
        return null;
    }

    @Override
    public int getNdcDepth() {
        return 0;
    }

    @Override
    public String popNdc() {
        return "";
    }

    @Override
    public String peekNdc() {
        return "";
    }

    @Override
    public void pushNdc(String message) {}

    @Override
    public void setNdcMaxDepth(int maxDepth) {}

    private static final class Silent extends Logger {
        private static final long serialVersionUID = 1L;

        Silent(String name) {
            super(name);
        }

        @Override
        public boolean isEnabled(Level level) {
            return false;
        }

        @Override
        protected void doLog(
                Level level,
                String caller,
                Object message,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {}

        @Override
        protected void doLogf(
                Level level,
                String caller,
                String format,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {}
    }
}
