package dev.migration.benchmark.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the pom passes on, one system property {@code live.<name>} each; the pom holds the defaults.
 *
 * @param rows how many orders there are at the start
 * @param databases as the plugin's own parameter: {@code postgresql}, {@code mariadb}, {@code jdbc:…}
 * @param only a pattern of the names of changes
 * @param writers threads that write
 * @param readers threads that read
 * @param think how long each of them rests between two statements
 * @param phase how long the two releases run side by side, and the new one alone
 * @param directory where the projects and the results go
 */
record LiveSettings(
        long rows,
        List<String> databases,
        Pattern only,
        int writers,
        int readers,
        Duration think,
        Duration phase,
        Path directory) {
    LiveSettings {
        databases = List.copyOf(databases);
        if (rows < 1000 || writers < 1 || readers < 1) {
            throw new IllegalArgumentException("live.rows must be at least 1000, live.writers and live.readers 1");
        }
    }

    static LiveSettings fromSystemProperties() {
        return new LiveSettings(
                Long.parseLong(text("rows").replace("_", "")),
                Arrays.stream(text("databases").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                Pattern.compile(text("only")),
                Integer.parseInt(text("writers")),
                Integer.parseInt(text("readers")),
                Duration.ofMillis(Long.parseLong(text("think"))),
                Duration.ofMillis(Long.parseLong(text("phase"))),
                Path.of(text("directory")));
    }

    private static String text(String name) {
        return Objects.requireNonNull(System.getProperty("live." + name), "live." + name);
    }
}
