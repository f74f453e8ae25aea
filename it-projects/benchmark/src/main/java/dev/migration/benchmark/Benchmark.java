package dev.migration.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures every scenario at every size, one process at a time, and prints the table. */
public final class Benchmark {
    private final Settings settings;
    private final Maven maven;
    private final Processes processes;
    private final Results results;
    private boolean failed;

    private Benchmark(Settings settings, Maven maven, Processes processes, Results results) {
        this.settings = settings;
        this.maven = maven;
        this.processes = processes;
        this.results = results;
    }

    /** Takes no arguments; {@link Settings} says which system properties it reads. Exits with 1 when a run failed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.fromSystemProperties();
        var maven = new Maven(settings.maven(), settings.repository());
        var processes = new Processes(settings.jvm());
        Files.createDirectories(settings.directory());
        var version = processes.run(
                maven.command("--version"),
                settings.directory(),
                settings.directory().resolve("maven-version.log"));
        var machine = Machine.describe(version.output().lines().findFirst().orElse(""));
        var benchmark = new Benchmark(settings, maven, processes, new Results(machine, settings));
        for (int entities : settings.entities()) {
            benchmark.measure(entities);
        }
        System.exit(benchmark.failed ? 1 : 0);
    }

    private void measure(int entities) throws IOException, InterruptedException {
        var directory = settings.directory().resolve(Integer.toString(entities));
        var project = new EntityProject(directory.resolve("entities"), entities).write();
        compile(project);
        for (var scenario : scenarios(directory, project)) {
            measure(scenario, entities, directory.resolve("logs"));
        }
        Files.writeString(settings.directory().resolve("results.md"), results.markdown());
        System.out.println(results.markdown());
    }

    private List<Scenario> scenarios(Path directory, EntityProject project) throws IOException, InterruptedException {
        var scenarios = new ArrayList<Scenario>();
        if (settings.only().contains(MigrationScenarios.TOOL)) {
            var changed = new EntityProject(directory.resolve("changed"), project.entities()).writeWithAddedColumn();
            compile(changed);
            var migration = new MigrationScenarios(maven, settings.plugin());
            settings.databases().forEach(database -> scenarios.addAll(migration.on(database, project, changed)));
        }
        var schemaUpdate = new SchemaUpdateScenarios(settings.jvm());
        var full = directory.resolve("full");
        Files.deleteIfExists(H2.file(full));
        processes.run(schemaUpdate.command(project, full), directory, directory.resolve("logs/full.log"));
        if (settings.only().contains(SchemaUpdateScenarios.TOOL)) {
            scenarios.addAll(schemaUpdate.on(project, full));
        }
        if (settings.only().contains(LiquibaseScenarios.TOOL)) {
            scenarios.addAll(new LiquibaseScenarios(maven, settings.liquibase()).on(project, full));
        }
        return scenarios;
    }

    private void compile(EntityProject project) throws IOException, InterruptedException {
        var directory = project.directory();
        processes.run(maven.command("compile"), directory, directory.resolve("target/compile.log"));
    }

    private void measure(Scenario scenario, int entities, Path logs) throws InterruptedException {
        var log = logs.resolve(scenario.name().replaceAll("[^a-zA-Z]+", "-") + "-" + scenario.database() + ".log");
        String cell;
        try {
            cell = Results.cell(runs(scenario, log));
        } catch (Scenario.Unmet | IOException e) {
            // An IOException is a file that the run should have left. The other scenarios are still worth measuring.
            failed = true;
            cell = "failed";
            System.out.println(e + ": see " + log);
        }
        System.out.printf("%d entities, %s, %s: %s%n", entities, scenario.name(), scenario.database(), cell);
        results.add(scenario, entities, cell);
    }

    private List<Processes.Ended> runs(Scenario scenario, Path log) throws IOException, InterruptedException {
        var measured = new ArrayList<>(scenario.command());
        measured.addAll(scenario.measuredOnly());
        for (int i = 0; i < settings.warmups(); i++) {
            run(scenario, scenario.command(), log);
        }
        var runs = new ArrayList<Processes.Ended>();
        for (int i = 0; i < settings.runs(); i++) {
            runs.add(run(scenario, measured, log));
        }
        return runs;
    }

    private Processes.Ended run(Scenario scenario, List<String> command, Path log)
            throws IOException, InterruptedException {
        scenario.prepare().run();
        var ended = processes.run(command, settings.directory(), log);
        scenario.check().accept(ended.output());
        return ended;
    }
}
