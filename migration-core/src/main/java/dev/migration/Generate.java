package dev.migration;

import dev.migration.GeneratedScript.Contents;
import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.NewFile;
import dev.migration.flyway.SqlScript;
import dev.migration.flyway.Version;
import dev.migration.plan.Briefings;
import dev.migration.plan.EnumReplacements;
import dev.migration.plan.Fitting;
import dev.migration.plan.LostConstants;
import dev.migration.plan.Plan;
import dev.migration.plan.PlannedScript;
import dev.migration.plan.Planner;
import dev.migration.plan.Rollout;
import dev.migration.plan.ScriptDescription;
import dev.migration.plan.ScriptText;
import dev.migration.plan.Step;
import dev.migration.plan.Withheld;
import dev.migration.plan.ZeroDowntime;
import dev.migration.proof.Pair;
import dev.migration.proof.Proof;
import dev.migration.report.PlanReport;
import dev.migration.report.PlanReport.NamedScript;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
            OpenRenames.refuse(comparison.differences());
            Dialect dialect = workspace.server().dialect();
            SettledTables settled = new SettledTables(workspace, comparison);
            new MissingValues(comparison, settled).refuse(settings.rollout());
            new RemovedConstants(dialect, comparison, settled).refuse(settings.rollout());
            tellUnused(comparison, settings.rollout());
            tellTypes(workspace, comparison, settings.rollout());
            Rollout rollout = rollout(dialect, comparison, settings.rollout());
            ScriptText text = new ScriptText(dialect, settings.rollout().pace());
            List<GeneratedScript> migrations = migrations(settings, workspace, rollout, text);
            List<GeneratedScript> planned = withheld(settings, workspace, rollout.withheld(), text);
            prove(workspace, comparison, migrations, planned);
            List<Withheld> proved =
                    new ArchiveProof(workspace, comparison.waiting()).of(migrations, rollout.withheld(), planned);
            List<GeneratedScript> withheld = withheld(settings, workspace, proved, text);
            List<NamedScript> plan = named(settings, workspace, comparison, scripts(migrations, withheld));
            ReportWriter reports = new ReportWriter(settings.project().reportDirectory());
            reports.prepare();
            write(workspace, migrations, withheld);
            if (dialect.changesOnline()) {
                Map<String, String> texts = new TreeMap<>();
                scripts(migrations, withheld).forEach(script -> texts.putAll(script.texts()));
                new FlywayLock(workspace.historySettings()).warn(texts, progress);
            }
            Report report = report(workspace, comparison, migrations, withheld);
            reports.write(report);
            reports.write("plan.md", PlanReport.of(plan, report));
            return report;
        }
    }

    private static Rollout rollout(Dialect dialect, Comparison comparison, RolloutSettings settings) {
        Plan planned = new Planner(comparison.desired().initialRows(), settings.decisions())
                .plan(
                        comparison.differences().changes(),
                        comparison.current(),
                        comparison.desired().schema());
        if (!settings.zeroDowntime()) {
            return Rollout.atOnce(new Fitting(dialect).in(planned, comparison.current()));
        }
        OpenRenames.refuseTables(dialect, comparison.differences());
        return new ZeroDowntime(dialect, settings.backfills()).of(planned, comparison.current());
    }

    private void tellUnused(Comparison comparison, RolloutSettings settings) {
        settings.backfills()
                .unused(comparison.differences().changes())
                .forEach(column -> progress.warn("backfill=" + column
                        + " matches no change of a column; look up the spelling with migration:diff, or take the value away"
                        + " if it has been carried out or is for another module."));
    }

    /** What nobody can answer but a person, and where the answer is typed. */
    private void tellTypes(Workspace workspace, Comparison comparison, RolloutSettings settings) {
        settings.decisions()
                .unusedCasts(comparison.differences().changes())
                .forEach(column -> progress.warn("using=" + column
                        + " matches no change of a column's type; look up the spelling with migration:diff, or take the"
                        + " expression away if it has been carried out or is for another module."));
        List<Change> changes = comparison.differences().changes();
        Casts.refuse(workspace.server().dialect(), settings.decisions(), changes);
        EnumReplacements replacements = settings.decisions().enumReplacements();
        replacements.requireKnown(changes, comparison.current());
        replacements
                .unused(changes, comparison.current())
                .forEach(answer -> progress.warn("enumReplace=" + answer
                        + " matches no constant that goes; look up the spelling with migration:diff, or take the answer away"
                        + " if it has been carried out or is for another module."));
        new LostConstants(workspace.server().dialect(), replacements)
                .of(changes, comparison.current())
                .forEach(progress::warn);
        if (settings.zeroDowntime()) {
            settings.decisions()
                    .conversions(changes, workspace.server().dialect())
                    .forEach(progress::warn);
        }
    }

    private List<GeneratedScript> migrations(Settings settings, Workspace workspace, Rollout rollout, ScriptText text) {
        HistorySettings names = workspace.historySettings();
        List<GeneratedScript> migrations = new ArrayList<>();
        Version version = null;
        for (PlannedScript script : rollout.scripts()) {
            version = version == null ? workspace.nextVersion(clock) : version.next(clock);
            String given = settings.scripts().description();
            String description = given == null
                    ? ScriptDescription.of(
                            script.steps().stream().map(Step::change).toList())
                    : given;
            migrations.add(GeneratedScript.of(
                    new Contents(
                            version.text(), script.steps(), text.forward(script.steps()), text.undo(script.steps())),
                    settings.project().baseDirectory(),
                    names.migrationDirectory().resolve(names.migrationName(version, description)),
                    names.undoDirectory().resolve(names.undoName(version, description))));
        }
        return migrations;
    }

    private static List<GeneratedScript> withheld(
            Settings settings, Workspace workspace, List<Withheld> scripts, ScriptText text) {
        ContractScripts contracts = workspace.contracts();
        return scripts.stream()
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
            List<GeneratedScript> migrations,
            List<GeneratedScript> withheld) {
        if (migrations.isEmpty() && withheld.isEmpty()) {
            return;
        }
        SchemaDiffer differ = new SchemaDiffer(comparison.answers());
        Proof proof = new Proof(workspace.server(), workspace.replay(), workspace.runner(), differ);
        List<Pair> pairs = migrations.stream().map(GeneratedScript::pair).toList();
        try {
            proof.prove(
                    pairs,
                    comparison.waiting(),
                    withheld.stream().map(GeneratedScript::pair).toList(),
                    comparison.desired().schema());
        } catch (MigrationException failure) {
            throw inTheWay(proof, workspace.contracts(), pairs, failure);
        }
    }

    /** What runs only once a contract script has run says so. */
    private static MigrationException inTheWay(
            Proof proof, ContractScripts contracts, List<Pair> pairs, MigrationException failure) {
        List<SqlScript> scripts =
                new ArrayList<>(pairs.stream().map(Pair::forward).toList());
        if (scripts.isEmpty() || contracts.ids().isEmpty()) {
            return failure;
        }
        SqlScript last = scripts.remove(scripts.size() - 1);
        if (proof.runs(last, scripts)) {
            return failure;
        }
        for (String id : contracts.ids()) {
            List<SqlScript> before = new ArrayList<>(List.of(contracts.waiting(id)));
            before.addAll(scripts);
            if (proof.runs(last, before)) {
                return MigrationException.project(
                        String.valueOf(failure.getMessage()),
                        "Nothing was written. The contract script " + id + " still waits, and this needs what it does."
                                + " Once no release needs what it takes away: " + ContractScripts.command(id),
                        failure);
            }
        }
        return failure;
    }

    private static void write(Workspace workspace, List<GeneratedScript> migrations, List<GeneratedScript> withheld) {
        List<NewFile> companions = new ArrayList<>();
        for (GeneratedScript script : withheld) {
            companions.add(script.newFile());
            companions.addAll(script.companions());
        }
        migrations.forEach(script -> companions.addAll(script.companions()));
        workspace
                .writer()
                .write(
                        companions,
                        migrations.stream().map(GeneratedScript::newFile).toList());
    }

    private static List<GeneratedScript> scripts(List<GeneratedScript> migrations, List<GeneratedScript> withheld) {
        return Stream.concat(migrations.stream(), withheld.stream()).toList();
    }

    private static List<NamedScript> named(
            Settings settings, Workspace workspace, Comparison comparison, List<GeneratedScript> scripts) {
        Briefings briefings =
                new Briefings(workspace.server().dialect(), settings.rollout().pace(), comparison.current());
        List<NamedScript> named = new ArrayList<>();
        for (GeneratedScript script : scripts) {
            ReportedScript reported = script.reported();
            String id = ContractScripts.id(reported.file());
            String command = reported.version() == null ? ContractScripts.command(id) : "";
            named.add(new NamedScript(reported, script.steps(), briefings.next(script.steps()), command));
        }
        return named;
    }

    private static Report report(
            Workspace workspace,
            Comparison comparison,
            List<GeneratedScript> migrations,
            List<GeneratedScript> withheld) {
        List<ReportedScript> scripts = scripts(migrations, withheld).stream()
                .map(GeneratedScript::reported)
                .toList();
        return Reports.of("generate", workspace.server().description(), comparison, scripts, Verdict.NOTHING_FOUND);
    }
}
