package dev.migration.flyway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A module with scripts, in a folder of a test. */
record TestModule(Path base) {
    static final String SCRIPTS = "src/main/resources/db/migration";

    /** Writes a file of the module. */
    TestModule file(String path, String text) {
        try {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a script where Flyway looks for it. */
    TestModule script(String name, String text) {
        return file(SCRIPTS + "/" + name, text);
    }

    HistorySettings settings() {
        return settings(Map.of());
    }

    HistorySettings settings(Map<String, String> properties) {
        return settings(List.of("filesystem:" + SCRIPTS), properties, getClass().getClassLoader());
    }

    HistorySettings settings(List<String> locations, Map<String, String> properties, ClassLoader loader) {
        return new HistorySettings(base, locations, base.resolve(SCRIPTS), Map.of(), properties, loader);
    }

    History history() {
        return History.read(settings());
    }

    Replay replay() {
        return replay(settings());
    }

    static Replay replay(HistorySettings settings) {
        return new Replay(settings, History.read(settings));
    }
}
