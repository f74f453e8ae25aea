package dev.migration;

import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.SqlScript;
import dev.migration.flyway.Version;
import dev.migration.plan.Phase;
import dev.migration.plan.Script;
import dev.migration.plan.ScriptText;
import dev.migration.plan.UndoVerdict;
import dev.migration.proof.Pair;
import dev.migration.proof.Proof;
import dev.migration.proof.RowsProof;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code migration:contract}: gives a withheld contract script the next version, once the release that needed what it takes away
 * is gone.
 */
public final class Contract {
    private final DevDatabases databases;
    private final Progress progress;

    /** A goal that borrows its servers from {@code databases}. */
    public Contract(DevDatabases databases, Progress progress) {
        this.databases = databases;
        this.progress = progress;
    }

    /**
     * Moves a script and its undo from the folder of contract scripts to the history, after both were proved there.
     *
     * @param chosen the id of the script, which is its file's name without the ending; null for the only one
     * @throws MigrationException there is no such script, nobody said which, it has no undo, or it needs what another one does
     *     first; nothing is written then
     */
    public Report run(Settings settings, @Nullable String chosen) {
        try (Workspace workspace = Workspace.open(settings, databases, progress)) {
            ContractScripts contracts = workspace.contracts();
            String id = choose(contracts.ids(), chosen, settings);
            Comparison comparison = workspace.compare();
            Pair pair = new Pair(contracts.waiting(id), contracts.undo(id));
            prove(workspace, comparison, id, pair);
            ReportWriter reports = new ReportWriter(settings.project().reportDirectory());
            reports.prepare();
            ReportedScript promoted = promote(workspace, settings, id, pair, verdict(workspace, pair));
            Report report = Reports.of(
                    "contract",
                    workspace.server().description(),
                    comparison.promoted(pair.forward()),
                    List.of(promoted),
                    Verdict.NOTHING_FOUND);
            reports.write(report);
            return report;
        }
    }

    private static String choose(List<String> waiting, @Nullable String chosen, Settings settings) {
        if (waiting.isEmpty()) {
            throw MigrationException.project(
                    "No contract script waits in " + settings.scripts().contractLocation(),
                    "migration:generate writes one where a change takes something away from the release that runs.");
        }
        if (chosen == null && waiting.size() == 1) {
            return waiting.get(0);
        }
        if (chosen != null && waiting.contains(chosen)) {
            return chosen;
        }
        List<String> commands = waiting.stream().map(ContractScripts::command).toList();
        throw MigrationException.project(
                chosen == null
                        ? "Several contract scripts wait, and nobody said which one is to run next"
                        : "No contract script " + chosen + " waits",
                "Nothing was written. One of them:\n" + String.join("\n", commands));
    }

    private static void prove(Workspace workspace, Comparison comparison, String id, Pair pair) {
        Proof proof = new Proof(
                workspace.server(), workspace.replay(), workspace.runner(), new SchemaDiffer(comparison.answers()));
        List<SqlScript> others = new ArrayList<>(workspace.contracts().waiting());
        others.remove(pair.forward());
        try {
            proof.promote(pair, others);
        } catch (MigrationException failure) {
            String first = proof.runs(pair.forward(), List.of())
                    ? null
                    : workspace.contracts().ids().stream()
                            .filter(other -> !other.equals(id))
                            .filter(other -> proof.runs(
                                    pair.forward(),
                                    List.of(workspace.contracts().waiting(other))))
                            .findFirst()
                            .orElse(null);
            if (first == null) {
                throw failure;
            }
            throw MigrationException.project(
                    id + " needs what another contract script does first: " + failure.getMessage(),
                    "Nothing was written. First: " + ContractScripts.command(first),
                    failure);
        }
    }

    /** What the undo says of itself, where rows show that it is so. */
    private static UndoVerdict verdict(Workspace workspace, Pair pair) {
        UndoVerdict said = ScriptText.verdict(pair.undo().text());
        if (said == UndoVerdict.LOSSY || said == UndoVerdict.IMPOSSIBLE) {
            return said;
        }
        return switch (new RowsProof(workspace.server(), workspace.replay(), workspace.runner()).of(List.of(), pair)) {
            case BACK -> UndoVerdict.LOSSLESS;
            case LOST -> UndoVerdict.LOSSY;
            case UNKNOWN -> UndoVerdict.UNPROVEN;
        };
    }

    private static ReportedScript promote(
            Workspace workspace, Settings settings, String id, Pair pair, UndoVerdict verdict) {
        HistorySettings names = workspace.historySettings();
        Version version = workspace.nextVersion(Clock.systemUTC());
        String given = settings.scripts().description();
        String description = given == null ? id : given;
        Path file = names.migrationDirectory().resolve(names.migrationName(version, description));
        Path undo = names.undoDirectory().resolve(names.undoName(version, description));
        Path base = settings.project().baseDirectory();
        ReportedScript reported = new ReportedScript(
                ModulePaths.label(base, file),
                version.text(),
                Phase.CONTRACT.label(),
                ModulePaths.label(base, undo),
                verdict.label(),
                true);
        GeneratedScript script = new GeneratedScript(
                reported,
                List.of(),
                file,
                script(ScriptText.promoted(pair.forward().text()), pair.forward()),
                undo,
                script(pair.undo().text(), pair.undo()));
        workspace
                .writer()
                .replace(
                        script.companions(),
                        List.of(script.newFile()),
                        workspace.contracts().files(id));
        return reported;
    }

    private static Script script(String text, SqlScript waiting) {
        return new Script(text, waiting.configuration().lines().toList());
    }
}
