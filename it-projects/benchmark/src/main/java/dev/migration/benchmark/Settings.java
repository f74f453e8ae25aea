package dev.migration.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the pom passes on, one system property {@code benchmark.<name>} each; the pom holds the defaults.
 *
 * @param only which tools to measure: {@code migration}, {@code schema-update}, {@code liquibase}
 * @param entities sizes of the synthetic projects
 * @param databases dev databases of the plugin; the two others are measured on H2 only
 * @param warmups runs before the measured ones, with the network, so that Maven can resolve what a goal asks for
 * @param runs measured runs of each scenario
 * @param jvm options of every measured JVM
 * @param directory where the projects, the logs and the results go
 * @param maven the {@code mvn} to run
 * @param repository the local repository of that Maven
 * @param plugin {@code group:artifact:version} of the plugin
 * @param liquibase {@code group:artifact:version} of Liquibase's plugin
 */
record Settings(
        List<String> only,
        List<Integer> entities,
        List<String> databases,
        int warmups,
        int runs,
        List<String> jvm,
        Path directory,
        Path maven,
        Path repository,
        String plugin,
        String liquibase) {
    private static final List<String> TOOLS =
            List.of(MigrationScenarios.TOOL, SchemaUpdateScenarios.TOOL, LiquibaseScenarios.TOOL);

    Settings {
        only = List.copyOf(only);
        entities = List.copyOf(entities);
        databases = List.copyOf(databases);
        jvm = List.copyOf(jvm);
        if (only.isEmpty() || !TOOLS.containsAll(only)) {
            throw new IllegalArgumentException("benchmark.only must name some of " + TOOLS + ", not " + only);
        }
        if (warmups < 1 || runs < 1) {
            throw new IllegalArgumentException("benchmark.warmups and benchmark.runs must be at least 1");
        }
    }

    static Settings fromSystemProperties() {
        var windows = text("os.name").startsWith("Windows");
        return new Settings(
                list("only"),
                list("entities").stream().map(Integer::valueOf).toList(),
                list("databases"),
                Integer.parseInt(text("benchmark.warmups")),
                Integer.parseInt(text("benchmark.runs")),
                words("jvm", " "),
                Path.of(text("benchmark.directory")),
                Path.of(text("benchmark.mavenHome"), "bin", windows ? "mvn.cmd" : "mvn"),
                Path.of(text("benchmark.repository")),
                text("benchmark.plugin"),
                text("benchmark.liquibase"));
    }

    private static List<String> list(String name) {
        return words(name, ",");
    }

    private static List<String> words(String name, String separator) {
        return Arrays.stream(text("benchmark." + name).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }
}
