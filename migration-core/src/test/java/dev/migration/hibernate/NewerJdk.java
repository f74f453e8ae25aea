package dev.migration.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * An installed JDK that is newer than the one of this JVM.
 *
 * @param home its folder
 * @param feature its release, {@code 25}
 */
public record NewerJdk(Path home, int feature) {

    /** The newest one; where there is none the test that asks is skipped, and says so. */
    public static NewerJdk required() {
        Optional<NewerJdk> newest = homes().stream()
                .flatMap(home -> read(home).stream())
                .filter(jdk -> jdk.feature() > Runtime.version().feature())
                .max(Comparator.comparingInt(NewerJdk::feature));
        Assumptions.assumeTrue(
                newest.isPresent(),
                "no JDK newer than " + Runtime.version().feature() + " is installed where JDKs usually are");
        return newest.orElseThrow();
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    Path javac() {
        return home.resolve("bin/javac");
    }

    private static List<Path> homes() {
        Path user = Path.of(System.getProperty("user.home"));
        List<Path> homes = new ArrayList<>();
        for (Path parent : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                user.resolve(".jdks"),
                user.resolve(".sdkman/candidates/java"))) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> children = Files.list(parent)) {
                    children.sorted().forEach(homes::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        // As hosted builds name what they have installed: JAVA_HOME_25_X64.
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("JAVA_HOME_")) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        return homes;
    }

    private static Optional<NewerJdk> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(release)) {
            properties.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Optional.of(new NewerJdk(home, Runtime.Version.parse(version).feature()));
    }
}
