package dev.migration.benchmark;

import static dev.migration.benchmark.Scenario.Unmet.unless;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hibernate's {@code SchemaUpdate} on H2, in a JVM of its own without Maven around it. */
final class SchemaUpdateScenarios {
    static final String TOOL = "schema-update";

    private final List<String> jvm;

    /** The options are given to its JVM. */
    SchemaUpdateScenarios(List<String> jvm) {
        this.jvm = List.copyOf(jvm);
    }

    /** All scenarios; {@code full} is an H2 file that holds the schema of the project already. */
    List<Scenario> on(EntityProject project, Path full) {
        var empty = full.resolveSibling("schema-update");
        return List.of(
                new Scenario(
                        TOOL,
                        "schema update, empty database",
                        "h2",
                        () -> Files.deleteIfExists(H2.file(empty)),
                        command(project, empty),
                        List.of(),
                        output -> hasUpdated(project, output, true)),
                new Scenario(
                        TOOL,
                        "schema update, nothing to do",
                        "h2",
                        () -> {},
                        command(project, full),
                        List.of(),
                        output -> hasUpdated(project, output, false)));
    }

    private static void hasUpdated(EntityProject project, String output, boolean expected) {
        unless(output.contains("tables: " + project.entities()), "not one table for each entity");
        unless(output.contains(SchemaUpdater.STATEMENT) == expected, "statements executed: " + !expected);
    }

    /** The command line that takes the database to the schema of the project. */
    List<String> command(EntityProject project, Path database) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-classpath");
        command.add(project.classes() + File.pathSeparator + System.getProperty("java.class.path"));
        command.add(SchemaUpdater.class.getName());
        command.add(project.classes().toString());
        command.add(H2.url(database));
        return command;
    }
}
