package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of one script, not necessarily that of a file.
 *
 * @param name how messages name it: {@code src/main/resources/db/migration/V8__note.sql}
 * @param text what it says
 * @param configuration what its {@code .conf} file says, or nothing
 * @see <a href="https://documentation.red-gate.com/fd/script-configuration-248284640.html">Script configuration</a>
 */
public record SqlScript(String name, String text, String configuration) {
    private static final String SIDECAR = ".conf";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A script without a {@code .conf} file. */
    public SqlScript(String name, String text) {
        this(name, text, "");
    }

    /**
     * Reads a script and the {@code .conf} file beside it.
     *
     * @throws MigrationException it is no file, or cannot be read
     */
    public static SqlScript read(HistorySettings settings, Script script) {
        @Nullable Path path = script.path();
        if (path == null) {
            throw MigrationException.project(script.file() + " is no file", "Only SQL scripts in folders have a text.");
        }
        try {
            Path sidecar = path.resolveSibling(path.getFileName() + SIDECAR);
            String text = new String(Files.readAllBytes(path), settings.encoding());
            return new SqlScript(
                    script.file(),
                    text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                    Files.exists(sidecar) ? Files.readString(sidecar) : "");
        } catch (IOException unreadable) {
            throw MigrationException.setup(
                    "Cannot read " + script.file() + ": " + unreadable.getMessage(),
                    "Make the file readable.",
                    unreadable);
        }
    }
}
