package dev.migration.maven;

import dev.migration.Progress;
import org.apache.maven.plugin.logging.Log;

/**
 * Hands progress to Maven's log.
 *
 * @param log a mojo's log
 */
record LogProgress(Log log) implements Progress {

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }
}
