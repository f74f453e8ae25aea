package dev.migration.benchmark;

import static dev.migration.benchmark.Scenario.Unmet.unless;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The plugin's goals. Their order matters: {@code check} and the added column start from the scripts of the first.
 */
final class MigrationScenarios {
    static final String TOOL = "migration";

    private static final Pattern PASSED = Pattern.compile("\"outcome\"\\s*:\\s*\"passed\"");
    private static final Pattern NO_CHANGES = Pattern.compile("\"changes\"\\s*:\\s*\\[\\s*]");
    private static final Pattern TABLES = Pattern.compile("\"tables\"\\s*:\\s*(\\d+)");
    private static final Pattern ONE_COLUMN_ADDED =
            Pattern.compile("\"changes\"\\s*:\\s*\\[\\s*\\{[^{}]*\"column-added\"[^{}]*}\\s*]");
    private static final Pattern CREATE_TABLE = Pattern.compile("create table", Pattern.CASE_INSENSITIVE);

    private final Maven maven;
    private final String plugin;

    /** The plugin is named as {@code group:artifact:version}. */
    MigrationScenarios(Maven maven, String plugin) {
        this.maven = maven;
        this.plugin = plugin;
    }

    /** All scenarios of one engine; {@code changed} has the same entities and one column more. */
    List<Scenario> on(String database, EntityProject project, EntityProject changed) {
        return List.of(
                new Scenario(
                        TOOL,
                        "migration:generate, empty history",
                        database,
                        project::clearHistory,
                        goal("generate", database, project),
                        Maven.OFFLINE,
                        output -> hasWritten(project)),
                new Scenario(
                        TOOL,
                        "migration:check, nothing to do",
                        database,
                        () -> {},
                        goal("check", database, project),
                        Maven.OFFLINE,
                        output -> hasFoundNothing(project)),
                new Scenario(
                        TOOL,
                        "migration:generate, one added column",
                        database,
                        () -> changed.copyHistory(project),
                        goal("generate", database, changed),
                        Maven.OFFLINE,
                        output -> hasAddedTheColumn(changed)));
    }

    private List<String> goal(String name, String database, EntityProject project) {
        return maven.command(
                "--file",
                project.directory().resolve("pom.xml").toString(),
                "-Dmigration.database=" + database,
                plugin + ":" + name);
    }

    private static void hasWritten(EntityProject project) throws IOException {
        unless(PASSED.matcher(report(project)).find(), "report.json does not say passed");
        long tables = CREATE_TABLE.matcher(scripts(project, "V*.sql")).results().count();
        unless(tables == project.entities(), tables + " CREATE TABLE for " + project.entities() + " entities");
        unless(!scripts(project, "U*.sql").isEmpty(), "no U script");
    }

    private static void hasFoundNothing(EntityProject project) throws IOException {
        var report = report(project);
        unless(PASSED.matcher(report).find(), "report.json does not say passed");
        unless(NO_CHANGES.matcher(report).find(), "report.json lists changes");
        var tables = TABLES.matcher(report);
        unless(
                tables.find() && Integer.parseInt(tables.group(1)) == project.entities(),
                "report.json does not say that it compared " + project.entities() + " tables");
    }

    private static void hasAddedTheColumn(EntityProject project) throws IOException {
        unless(ONE_COLUMN_ADDED.matcher(report(project)).find(), "report.json does not list one added column only");
        unless(namesTheColumn(scripts(project, "V*.sql")), "no V script adds the column");
        unless(namesTheColumn(scripts(project, "U*.sql")), "no U script drops the column");
    }

    private static boolean namesTheColumn(String scripts) {
        return scripts.toLowerCase(Locale.ROOT).contains(EntityProject.ADDED_COLUMN);
    }

    private static String report(EntityProject project) throws IOException {
        return Files.readString(project.directory().resolve("target/migration/report.json"));
    }

    private static String scripts(EntityProject project, String names) throws IOException {
        var text = new StringBuilder();
        try (var scripts = Files.newDirectoryStream(project.history(), names)) {
            for (var script : scripts) {
                text.append(Files.readString(script));
            }
        }
        return text.toString();
    }
}
