package dev.migration;

import dev.migration.adoption.Adoption;
import dev.migration.adoption.AdoptionFile;
import dev.migration.classpath.ProjectClassLoader;
import dev.migration.configuration.ProjectConfiguration;
import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.diff.Adopted;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.Differences;
import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.History;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Replay;
import dev.migration.flyway.Script;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.ScriptWriter;
import dev.migration.flyway.SqlScript;
import dev.migration.flyway.Version;
import dev.migration.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What every goal needs of a module: its history, its dev database and the comparison of both schemas. */
final class Workspace implements AutoCloseable {
    private final Setup setup;
    private final Settings settings;
    private final Progress progress;
    private final ProjectClassLoader classLoader;
    private final HistorySettings historySettings;
    private final DatabaseServer server;
    private final History history;
    private final ContractScripts contracts;
    private final Adoption adoption;

    private Workspace(Setup setup, Progress progress, ProjectClassLoader classLoader, DatabaseServer server) {
        this.setup = setup;
        this.settings = setup.settings();
        this.progress = progress;
        this.classLoader = classLoader;
        this.server = server;
        ScriptSettings scripts = settings.scripts();
        Path base = settings.project().baseDirectory();
        this.historySettings = new HistorySettings(
                base,
                scripts.locations(),
                undoDirectory(settings, classLoader),
                scripts.placeholders(),
                ProjectConfiguration.values(setup.found().flyway()),
                classLoader);
        String recovered = writer().recover();
        if (!recovered.isEmpty()) {
            progress.warn(recovered);
        }
        this.history = History.read(historySettings);
        this.contracts = new ContractScripts(base, scripts.contractLocation());
        this.adoption = new AdoptionFile(base).read();
    }

    /**
     * Opens a module.
     *
     * @throws MigrationException its settings are wrong, its scripts contradict each other, or there is no dev database
     */
    static Workspace open(Settings settings, DevDatabases databases, Progress progress) {
        List<Path> classPath = new ArrayList<>(settings.project().outputDirectories());
        classPath.addAll(settings.project().dependencies());
        ProjectClassLoader classLoader =
                ProjectClassLoader.sharing(classPath, List.of("org.flywaydb."), Workspace.class.getClassLoader());
        try {
            Setup setup = Setup.of(settings);
            DatabaseChoice choice = new DatabaseDetection(settings, setup.found(), progress).choose();
            setup.tell(progress);
            return new Workspace(setup.on(choice), progress, classLoader, databases.server(choice));
        } catch (RuntimeException | Error e) {
            close(classLoader);
            throw e;
        }
    }

    static Path undoDirectory(Settings settings, ClassLoader classLoader) {
        Path base = settings.project().baseDirectory();
        String undoLocation = settings.scripts().undoLocation();
        List<String> location = undoLocation == null ? settings.scripts().locations() : List.of(undoLocation);
        return new HistorySettings(base, location, base, Map.of(), Map.of(), classLoader).migrationDirectory();
    }

    DatabaseServer server() {
        return server;
    }

    History history() {
        return history;
    }

    /** The version of the next script: what a person asks for, or the next in the history's own style. */
    Version nextVersion(Clock clock) {
        String asked = settings.scripts().version();
        return asked == null ? history.nextVersion(clock) : history.requestedVersion(asked);
    }

    HistorySettings historySettings() {
        return historySettings;
    }

    ContractScripts contracts() {
        return contracts;
    }

    ScriptWriter writer() {
        return new ScriptWriter(settings.project().baseDirectory(), historySettings.encoding());
    }

    Replay replay() {
        return new Replay(historySettings, history);
    }

    ScriptRunner runner() {
        return new ScriptRunner(historySettings);
    }

    /** What the project lives with. */
    Adoption adoption() {
        return adoption;
    }

    /**
     * Builds both schemas and compares them.
     *
     * @throws MigrationException a side cannot be built, or the model looks as if most of it were missing
     */
    Comparison compare() {
        DiffSettings answers = answers();
        return compare(answers, reader().read());
    }

    /**
     * Builds both schemas, compares them, and proves that a difference would have been seen.
     *
     * @throws MigrationException as {@link #compare()}, or a difference made on purpose was not seen
     */
    Comparison compareWithCanary() {
        DiffSettings answers = answers();
        Canary canary = new Canary(answers, server.dialect());
        Comparison comparison =
                compare(answers, reader().read((scratch, schema, catalog) -> canary.release(scratch, schema, catalog)));
        canary.mustBeFound(comparison.current(), comparison.differences().changes());
        return comparison;
    }

    private Comparison compare(DiffSettings answers, DesiredSchema desired) {
        try (ScratchDatabase scratch = server.scratch()) {
            List<Script> ran = replay().run(scratch);
            Schema before = read(scratch);
            ModelLoss.refuse(before, desired.schema(), answers);
            HandwrittenTypes.look(before, desired.schema(), answers, progress);
            List<SqlScript> waiting = contracts.waiting();
            waiting.forEach(script -> runner().run(script, scratch));
            Schema current = waiting.isEmpty() ? before : read(scratch);
            Differences differences = new SchemaDiffer(answers).compare(current, desired.schema());
            differences.unusedAnswers().forEach(this::tellUnused);
            differences.moved().forEach(entry -> tellMoved(entry, differences));
            if (!waiting.isEmpty()) {
                refuseObsolete(before, desired.schema(), answers, differences);
            }
            return new Comparison(ran, current, waiting, contracts.waitingSince(), desired, answers, differences);
        }
    }

    /** The desired side alone, for a history that does not replay. */
    Comparison withoutHistory() {
        return new Comparison(
                List.of(), Schema.EMPTY, List.of(), Map.of(), reader().read(), answers(), Differences.NONE);
    }

    /** In a build of several modules an answer is for one of them, so that it is no error in the others. */
    private void tellUnused(String answer) {
        progress.warn(
                answer + " matches no difference; look up the spelling with migration:diff, or take the answer away"
                        + " if it has been carried out or is for another module.");
    }

    private void tellMoved(Adopted entry, Differences differences) {
        String what = AdoptionFile.PATH + ": " + entry.kind() + " " + entry.object();
        Optional<Adopted> now = differences.changes().stream()
                .filter(entry::isAbout)
                .map(Adopted::of)
                .findFirst();
        if (now.isEmpty()) {
            progress.warn(what + " is no difference any more; delete the entry.");
            return;
        }
        boolean database = !Objects.equals(entry.database(), now.get().database());
        progress.warn(what + " is a change again, because the " + (database ? "database" : "model") + " has moved from "
                + (database ? entry.database() : entry.model()) + " to "
                + (database ? now.get().database() : now.get().model()) + "; delete the entry.");
    }

    private ModelReader reader() {
        return new ModelReader(setup, server, runner(), answers(), progress);
    }

    private DiffSettings answers() {
        return DiffSettings.parse(
                        settings.answers().rename(),
                        settings.answers().drop(),
                        settings.answers().narrow(),
                        settings.answers().unmanaged(),
                        !settings.model().model().equals(ModelSettings.ENTITIES))
                .adopting(adoption.differences())
                .removing(settings.rollout().decisions().enumReplacements().removed());
    }

    /** A change that only the waiting contract scripts call for means that one of them takes away what the model needs. */
    private static void refuseObsolete(Schema before, Schema desired, DiffSettings answers, Differences differences) {
        List<Change> needed = new SchemaDiffer(answers).compare(before, desired).changes();
        for (Change change : differences.changes()) {
            boolean taken = change.kind().endsWith("-added") || change instanceof ColumnNullabilityChanged;
            if (taken && !needed.contains(change)) {
                throw MigrationException.project(
                        "A withheld contract script takes away what the model needs: " + change.kind() + " "
                                + change.object(),
                        "Delete the contract script and its undo if the model is right, or the attribute if the script"
                                + " is.");
            }
        }
    }

    /** The catalog without the tables that are nobody's business. */
    Schema read(ScratchDatabase scratch) {
        return scratch.read(replay().historyTables());
    }

    @Override
    public void close() {
        close(classLoader);
    }

    private static void close(ProjectClassLoader classLoader) {
        try {
            classLoader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A jar of the project's class path cannot be closed", e);
        }
    }
}
