package dev.migration;

import dev.migration.classpath.ProjectClassLoader;
import dev.migration.configuration.ProjectConfiguration;
import dev.migration.database.DatabaseDescription;
import dev.migration.error.MigrationException;
import dev.migration.flyway.History;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Script;
import dev.migration.flyway.Version;
import dev.migration.report.Report;
import dev.migration.report.Report.Compared;
import dev.migration.rule.Finding;
import dev.migration.rule.Linter;
import dev.migration.rule.Target;
import dev.migration.sql.ReadScript;
import dev.migration.sql.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code migration:lint}: judges scripts by their text alone; no database, no class. */
public final class Lint {
    private final Progress progress;

    /** A goal that tells {@code progress} what it found out. */
    public Lint(Progress progress) {
        this.progress = progress;
    }

    /**
     * Judges the module's scripts. A red gate is a report that has not passed, not an exception.
     *
     * @param settings the output directories are those with the module's resources, compiled or not
     * @param declared what the module depends on, {@code org.postgresql:postgresql}; its driver may tell the engine
     * @throws MigrationException nothing can be judged: settings that make no sense, scripts that contradict each other
     */
    public Report run(Settings settings, Set<String> declared) {
        Gate gate = Gate.of(settings.gate());
        Version since = Gate.since(settings.gate());
        List<Path> resources = settings.project().outputDirectories();
        try (ProjectClassLoader classLoader =
                ProjectClassLoader.sharing(resources, List.of("org.flywaydb."), Lint.class.getClassLoader())) {
            Setup setup = Setup.of(settings);
            String database = new DatabaseDetection(settings, setup.found(), progress).named(declared);
            Target target = LintTarget.of(database);
            Setup complete = setup.on(target.engine().label());
            HistorySettings history = historySettings(complete, classLoader);
            Report report = report(target, gate, since, new Scripts(history, target));
            new ReportWriter(settings.project().reportDirectory()).write(report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HistorySettings historySettings(Setup setup, ClassLoader classLoader) {
        Settings settings = setup.settings();
        ScriptSettings scripts = settings.scripts();
        return new HistorySettings(
                settings.project().baseDirectory(),
                scripts.locations(),
                Workspace.undoDirectory(settings, classLoader),
                scripts.placeholders(),
                ProjectConfiguration.values(setup.found().flyway()),
                classLoader);
    }

    private static Report report(Target target, Gate gate, @Nullable Version since, Scripts scripts) {
        Verdict verdict = gate.judge(scripts.findings(target, since));
        String version = target.version() == null ? "unknown" : target.version();
        return new Report(
                Reports.TOOL,
                "lint",
                verdict.passed(),
                new DatabaseDescription(
                        target.engine().label(),
                        target.engine().displayName(),
                        version,
                        0,
                        0,
                        DatabaseDescription.NONE),
                new Compared(0, 0, 0, 0, 0, scripts.count(), scripts.statements()),
                Reports.range(scripts.ran()),
                List.of(),
                List.of(),
                List.of(),
                verdict.findings(),
                List.of(),
                List.of());
    }

    /** The scripts of a module, read once. */
    static final class Scripts {
        private final List<ReadScript> migrations = new ArrayList<>();
        private final List<ReadScript> undos = new ArrayList<>();

        Scripts(HistorySettings settings, Target target) {
            this(settings, History.read(settings), target);
        }

        Scripts(HistorySettings settings, History history, Target target) {
            ScriptReader reader = new ScriptReader(settings, target.engine());
            history.migrations().stream()
                    .filter(script -> script.path() != null)
                    .forEach(script -> migrations.add(reader.read(script)));
            history.undos().forEach(script -> undos.add(reader.read(script)));
        }

        List<Finding> findings(Target target, @Nullable Version since) {
            return new Linter(Linter.allRules(), target)
                    .lint(migrations, undos, script -> script.kind() != Script.Kind.JAVA && isAfter(script, since));
        }

        int count() {
            return migrations.size() + undos.size();
        }

        int statements() {
            return List.of(migrations, undos).stream()
                    .flatMap(List::stream)
                    .mapToInt(script -> script.statements().size())
                    .sum();
        }

        List<Script> ran() {
            return migrations.stream().map(ReadScript::script).toList();
        }

        private static boolean isAfter(Script script, @Nullable Version since) {
            return since == null
                    || (script.version() != null && script.version().compareTo(since) > 0);
        }
    }
}
