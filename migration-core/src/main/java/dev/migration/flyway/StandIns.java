package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * SQL scripts that run in a replay instead of Java migrations which need the running application: {@code
 * V7__Thumbnails.sql} in the folder {@value #FOLDER} stands for the class {@code V7__Thumbnails}. Flyway itself never sees
 * the folder.
 */
final class StandIns {
    static final String FOLDER = "src/main/migration/stand-in";

    private final Path folder;
    private final NavigableSet<String> names;

    StandIns(HistorySettings settings) {
        this.folder = settings.baseDirectory().resolve(FOLDER);
        this.names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(this::add);
        } catch (IOException e) {
            throw MigrationException.setup("Cannot read " + FOLDER + ": " + e, "Make the folder readable.", e);
        }
    }

    private void add(String file) {
        int end = file.lastIndexOf('.');
        names.add(end < 0 ? file : file.substring(0, end));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a script runs instead of this class. */
    boolean standFor(String className) {
        return names.contains(simpleName(className));
    }

    /** Whether the script is a stand-in. */
    boolean hold(Path file) {
        return file.startsWith(folder);
    }

    /** What helps when a class does not run in a replay. */
    static String hint(String className) {
        return "If it needs the running application, let an SQL script stand in for it in the replay: "
                + FOLDER + "/" + simpleName(className)
                + ".sql, which changes the schema as the class does, and is empty where the class changes rows alone.";
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
