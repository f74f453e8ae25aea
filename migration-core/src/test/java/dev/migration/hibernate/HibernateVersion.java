package dev.migration.hibernate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Hibernates that test projects run with; the build copies their jars to {@code target/hibernate}. */
public enum HibernateVersion {
    V6_2("6.2", "6.2.48.Final"),
    V6_6("6.6", "6.6.56.Final"),
    V7_4("7.4", "7.4.6.Final");

    private static final Path JARS = Path.of("target", "hibernate").toAbsolutePath();

    private final String folder;
    final String version;

    HibernateVersion(String folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    public List<Path> jars() {
        return Stream.concat(in(folder).stream(), in("shared").stream()).toList();
    }

    /** Its Envers, newest of those that are published for it. */
    public List<Path> envers() {
        return in("envers-" + folder);
    }

    /** As people say it: {@code 6.6}. */
    public String folder() {
        return folder;
    }

    List<Path> jarsWithValidator() {
        return Stream.concat(jars().stream(), validator().stream()).toList();
    }

    static List<Path> validator() {
        return in("validator");
    }

    static Path jar(List<Path> jars, String artifact) {
        return jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(JARS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
