package dev.migration.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A module in a temporary folder with the files that the tests of this package read. */
final class TestFiles {
    private final Path base;
    private final List<Path> dependencies = new ArrayList<>();
    private final Map<String, String> pom = new TreeMap<>();
    private @Nullable String persistenceUnit;

    TestFiles(Path base) {
        this.base = base;
    }

    /** Among the module's compiled resources. */
    TestFiles resource(String name, String text) {
        return file("target/classes/" + name, text);
    }

    TestFiles file(String name, String text) {
        try {
            Path file = base.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dependency that holds these resources. */
    TestFiles dependency(String name, String... resources) {
        for (String resource : resources) {
            file("dependencies/" + name + "/" + resource, "");
        }
        dependencies.add(base.resolve("dependencies/" + name));
        return this;
    }

    TestFiles pom(String name, String value) {
        pom.put(name, value);
        return this;
    }

    TestFiles persistenceUnit(String name) {
        persistenceUnit = name;
        return this;
    }

    ProjectConfiguration read() {
        ProjectFiles files = ProjectFiles.of(base, List.of(base.resolve("target/classes")), dependencies);
        return new ConfigurationReader(files, pom, persistenceUnit).read();
    }

    /** {@code name=value} for each Hibernate property. */
    List<String> hibernate() {
        return lines(read().hibernate());
    }

    List<String> flyway() {
        return lines(read().flyway());
    }

    List<String> databases() {
        return read().databases().stream().map(Setting::value).toList();
    }

    private static List<String> lines(List<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.name() + "=" + setting.value())
                .toList();
    }
}
