package dev.migration.benchmark.live;

import dev.migration.Answers;
import dev.migration.Contract;
import dev.migration.DevDatabases;
import dev.migration.GateSettings;
import dev.migration.Generate;
import dev.migration.ModelSettings;
import dev.migration.Progress;
import dev.migration.Project;
import dev.migration.RolloutSettings;
import dev.migration.ScriptSettings;
import dev.migration.Settings;
import dev.migration.dialect.Pace;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/**
 * A project that has the schema of the start as its history. The tool writes into it, Flyway runs what was written.
 *
 * @param directory its folder
 * @param database the engine, as the tool's parameter names it
 * @param flyway what its POM says of Flyway
 */
record LiveProject(Path directory, String database, Map<String, String> flyway) {
    private static final String HISTORY = "src/main/resources/db/migration";
    private static final Progress SILENT = new Progress() {
        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}
    };

    /**
     * What the tool wrote for a change.
     *
     * @param expand the version of the last script that runs beside the old release, null where there is none
     * @param files all scripts, in their order
     */
    record Written(@Nullable String expand, List<String> files) {
        Written {
            files = List.copyOf(files);
        }
    }

    /** A new project in an empty folder. */
    static LiveProject create(Path directory, LiveDatabase database) throws IOException {
        var project = new LiveProject(directory, database.choice(), database.flyway());
        var history = Files.createDirectories(directory.resolve(HISTORY));
        Files.writeString(history.resolve("V1__orders.sql"), database.schema());
        return project;
    }

    /**
     * Has the tool write all scripts of a change, and gives the withheld ones their versions as well.
     *
     * @throws dev.migration.error.MigrationException when it refuses
     */
    Written generate(Change change, DevDatabases databases) throws IOException {
        Files.writeString(directory.resolve("model.sql"), change.model());
        var files = new ArrayList<String>();
        var waiting = new ArrayList<String>();
        String expand = null;
        Report report = new Generate(databases, SILENT).run(settings(change.answers()));
        for (ReportedScript script : report.scripts()) {
            if (script.version() == null) {
                waiting.add(name(script).replaceFirst("\\.sql$", ""));
            } else {
                expand = script.version();
                files.add(name(script));
            }
        }
        for (String id : waiting) {
            Report promoted = new Contract(databases, SILENT).run(settings(Map.of()), id);
            promoted.scripts().forEach(script -> files.add(name(script)));
        }
        return new Written(expand, files);
    }

    /** Runs what has not run yet, up to a version. */
    void migrate(DataSource target, String version) {
        var configuration = Flyway.configure()
                .dataSource(target)
                .locations("filesystem:" + directory.resolve(HISTORY))
                .target(version);
        // By its name, as a POM has it, Flyway would only take it together with a library that reads JSON.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(!"false".equals(flyway.get(PostgreSqlLive.TRANSACTIONAL_LOCK)));
        configuration.load().migrate();
    }

    private static String name(ReportedScript script) {
        return script.file().substring(script.file().lastIndexOf('/') + 1);
    }

    /** An answer is for one run: what it was given for has been done then. */
    private Settings settings(Map<String, String> answers) {
        var rename = answers.containsKey("rename") ? List.of(answers.get("rename")) : List.<String>of();
        var drop = answers.containsKey("drop") ? List.of(answers.get("drop")) : List.<String>of();
        var backfills = answers.containsKey("backfill")
                ? Backfills.parse(answers.get("backfill"), Batches.USUAL)
                : Backfills.NONE;
        return new Settings(
                new Project(directory, List.of(), List.of(), directory.resolve("target/migration"), flyway, null),
                database,
                new ModelSettings("model.sql", List.of(), null, Map.of()),
                new ScriptSettings(List.of(), null, ScriptSettings.DEFAULT_CONTRACT_LOCATION, null, null, Map.of()),
                new RolloutSettings(true, Pace.usual(), backfills, Decisions.NONE),
                new Answers(rename, drop, List.of(), List.of()),
                new GateSettings(null, "error", Map.of()));
    }
}
