package dev.migration;

import dev.migration.GeneratedScript.Contents;
import dev.migration.dialect.Dialect;
import dev.migration.diff.Differences;
import dev.migration.diff.PossibleRename;
import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.History;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.NewFile;
import dev.migration.flyway.Version;
import dev.migration.plan.Fitting;
import dev.migration.plan.Plan;
import dev.migration.plan.Planner;
import dev.migration.plan.ScriptDescription;
import dev.migration.plan.ScriptText;
import dev.migration.plan.Step;
import dev.migration.proof.Proof;
import dev.migration.report.PlanReport;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code migration:generate}: compare, plan, prove, and only then write. */
public final class Generate {
    private final DevDatabases databases;
    private final Progress progress;
    private final Clock clock;

    /** A goal that borrows its servers from {@code databases}. */
    public Generate(DevDatabases databases, Progress progress) {
        this(databases, progress, Clock.systemUTC());
    }

    /** A goal with a clock of its own, which only versions that are timestamps look at. */
    Generate(DevDatabases databases, Progress progress, Clock clock) {
        this.databases = databases;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Writes the scripts that take the history to the model, or nothing where nothing is needed.
     *
     * @throws MigrationException a schema cannot be built, a rename must be answered first, a script does not pass its
     *     proof, or a folder cannot be written to; nothing is written then
     */
    public Report run(Settings settings) {
        try (Workspace workspace = Workspace.open(settings, databases, progress)) {
            Comparison comparison = workspace.compare();
            refuseOpenQuestions(comparison.differences());
            Plan plan = plan(workspace.server().dialect(), comparison);
            ScriptText text = new ScriptText(workspace.server().dialect());
            Optional<GeneratedScript> migration = migration(settings, workspace, plan, text);
            List<GeneratedScript> withheld = withheld(settings, workspace, plan, text);
            prove(workspace, comparison, migration, withheld);
            ReportWriter reports = new ReportWriter(settings.project().reportDirectory());
            reports.prepare();
            write(workspace, migration, withheld);
            Report report = report(workspace, comparison, migration, withheld);
            reports.write(report);
            reports.write("plan.md", PlanReport.of(plan, report));
            return report;
        }
    }

    private static Plan plan(Dialect dialect, Comparison comparison) {
        Plan plan = new Planner(comparison.desired().initialRows())
                .plan(
                        comparison.differences().changes(),
                        comparison.current(),
                        comparison.desired().schema());
        return new Fitting(dialect).in(plan, comparison.current());
    }

    private static void refuseOpenQuestions(Differences differences) {
        if (differences.possibleRenames().isEmpty()) {
            return;
        }
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (PossibleRename question : differences.possibleRenames()) {
            questions.add(question.from() + " may have become " + question.to() + ".");
            answers.add("If " + question.from() + " became " + question.to()
                    + ": mvn migration:generate " + MavenOption.of("rename", question.renameAnswer()) + "\n"
                    + "If it is gone: mvn migration:generate " + MavenOption.of("drop", question.dropAnswer()));
        }
        throw MigrationException.project(
                String.join(" ", questions) + " Nothing was written.", "Only you know. " + String.join("\n", answers));
    }

    private Optional<GeneratedScript> migration(Settings settings, Workspace workspace, Plan plan, ScriptText text) {
        if (plan.steps().isEmpty()) {
            return Optional.empty();
        }
        History history = workspace.history();
        HistorySettings names = workspace.historySettings();
        String asked = settings.scripts().version();
        Version version = asked == null ? history.nextVersion(clock) : history.requestedVersion(asked);
        String given = settings.scripts().description();
        String description = given == null
                ? ScriptDescription.of(plan.steps().stream().map(Step::change).toList())
                : given;
        return Optional.of(GeneratedScript.of(
                new Contents(version.text(), plan.steps(), text.forward(plan.steps()), text.undo(plan.steps())),
                settings.project().baseDirectory(),
                names.migrationDirectory().resolve(names.migrationName(version, description)),
                names.undoDirectory().resolve(names.undoName(version, description))));
    }

    private static List<GeneratedScript> withheld(Settings settings, Workspace workspace, Plan plan, ScriptText text) {
        ContractScripts contracts = workspace.contracts();
        return plan.withheld().stream()
                .map(script -> GeneratedScript.of(
                        new Contents(null, script.steps(), text.forward(script), text.undo(script)),
                        settings.project().baseDirectory(),
                        contracts.file(script.id()),
                        contracts.undoFile(script.id())))
                .toList();
    }

    private static void prove(
            Workspace workspace,
            Comparison comparison,
            Optional<GeneratedScript> migration,
            List<GeneratedScript> withheld) {
        if (migration.isEmpty() && withheld.isEmpty()) {
            return;
        }
        SchemaDiffer differ = new SchemaDiffer(comparison.answers());
        new Proof(workspace.server(), workspace.replay(), workspace.runner(), differ)
                .prove(
                        migration.map(GeneratedScript::pair),
                        comparison.waiting(),
                        withheld.stream().map(GeneratedScript::pair).toList(),
                        comparison.desired().schema());
    }

    private static void write(
            Workspace workspace, Optional<GeneratedScript> migration, List<GeneratedScript> withheld) {
        List<NewFile> companions = new ArrayList<>();
        for (GeneratedScript script : withheld) {
            companions.add(script.newFile());
            companions.addAll(script.companions());
        }
        migration.ifPresent(script -> companions.addAll(script.companions()));
        workspace
                .writer()
                .write(
                        companions,
                        migration.map(GeneratedScript::newFile).stream().toList());
    }

    private static Report report(
            Workspace workspace,
            Comparison comparison,
            Optional<GeneratedScript> migration,
            List<GeneratedScript> withheld) {
        List<ReportedScript> scripts = new ArrayList<>();
        migration.ifPresent(script -> scripts.add(script.reported()));
        withheld.forEach(script -> scripts.add(script.reported()));
        return Reports.of("generate", workspace.server().description(), comparison, scripts, Verdict.NOTHING_FOUND);
    }
}
