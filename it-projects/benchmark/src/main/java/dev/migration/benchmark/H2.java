package dev.migration.benchmark;

import java.nio.file.Path;

/** Where H2 keeps a database. */
final class H2 {
    private H2() {}

    /** The URL of the database of that name. */
    static String url(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath();
    }

    /** The file of the database of that name. */
    static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }
}
