package dev.migration.benchmark;

import static dev.migration.benchmark.Scenario.Unmet.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code liquibase:diff} of the entities and an H2 database, as the pom of the project configures it. */
final class LiquibaseScenarios {
    static final String TOOL = "liquibase";

    private static final Pattern MISSING_TABLES = Pattern.compile("Missing Table\\(s\\): ?\\R((?: {5}\\S.*\\R)+)");

    private final Maven maven;
    private final String plugin;

    /** The plugin is named as {@code group:artifact:version}. */
    LiquibaseScenarios(Maven maven, String plugin) {
        this.maven = maven;
        this.plugin = plugin;
    }

    /** All scenarios; {@code full} is an H2 file that holds the schema of the project already. */
    List<Scenario> on(EntityProject project, Path full) {
        return List.of(
                new Scenario(
                        TOOL,
                        "liquibase:diff, empty database",
                        "h2",
                        () -> {},
                        diff(project, "jdbc:h2:mem:empty"),
                        Maven.OFFLINE,
                        output -> unless(missingTables(output) == project.entities(), "did not miss all tables")),
                new Scenario(
                        TOOL,
                        "liquibase:diff, nothing to do",
                        "h2",
                        () -> {},
                        diff(project, H2.url(full)),
                        Maven.OFFLINE,
                        output -> unless(
                                output.contains("Missing Table(s): NONE")
                                        && output.contains("Unexpected Table(s): NONE")
                                        && output.contains("Missing Column(s): NONE"),
                                "did not find the tables of the entities")));
    }

    private List<String> diff(EntityProject project, String url) {
        return maven.command(
                "--file",
                project.directory().resolve("pom.xml").toString(),
                "-Dliquibase.url=" + url,
                plugin + ":diff");
    }

    private static long missingTables(String output) {
        var matcher = MISSING_TABLES.matcher(output);
        return matcher.find() ? matcher.group(1).lines().count() : 0;
    }
}
