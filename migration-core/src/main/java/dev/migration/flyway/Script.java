package dev.migration.flyway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a history, or the undo of one.
 *
 * @param kind what Flyway takes it for
 * @param version its version, or null for a repeatable one
 * @param description the words of its name: {@code orders note}
 * @param file how reports name it: relative to the module, with slashes; the class name of a Java migration
 * @param path the file itself, or null when it is a class or inside a jar
 */
public record Script(
        Kind kind,
        @Nullable Version version,
        String description,
        String file,
        @Nullable Path path) {

    /** What Flyway takes a script for. */
    public enum Kind {
        /** An SQL script that runs once: {@code V8__note.sql}. */
        VERSIONED,
        /** A class that runs once. */
        JAVA,
        /** A script or class that stands for all versions up to its own, on an empty database. */
        BASELINE,
        /** A script or class without a version that runs after all versions. */
        REPEATABLE,
        /** Takes back the versioned script of its version. The community edition never runs it. */
        UNDO
    }

    /** Its file name without folders: {@code V8__note.sql}. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
