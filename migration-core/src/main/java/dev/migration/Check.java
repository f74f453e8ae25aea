package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.flyway.Script;
import dev.migration.flyway.SqlScript;
import dev.migration.flyway.Version;
import dev.migration.proof.UndoProof;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code migration:check}: the gate. It looks at everything and changes nothing but its report. */
public final class Check {
    private final DevDatabases databases;
    private final Progress progress;

    /** A goal that borrows its servers from {@code databases}. */
    public Check(DevDatabases databases, Progress progress) {
        this.databases = databases;
        this.progress = progress;
    }

    /**
     * Judges the module. A red gate is a report that has not passed, not an exception.
     *
     * @throws MigrationException nothing can be judged: no model, no dev database, settings that make no sense
     */
    public Report run(Settings settings) {
        Gate gate = Gate.of(settings.gate());
        Version since = Gate.since(settings.gate());
        try (Workspace workspace = Workspace.open(settings, databases, progress)) {
            Report report = judge(workspace, gate, since);
            new ReportWriter(settings.project().reportDirectory()).write(report);
            return report;
        }
    }

    private static Report judge(Workspace workspace, Gate gate, @Nullable Version since) {
        Comparison comparison;
        List<Finding> findings = new ArrayList<>();
        try {
            comparison = workspace.compareWithCanary();
            Reports.changes(comparison).forEach(change -> findings.add(notMigrated(change)));
            findings.addAll(missingUndos(workspace, since));
            if (workspace.server().dialect().changesOnline()) {
                findings.addAll(new FlywayLock(workspace.historySettings()).findings(texts(workspace, since)));
            }
            findings.addAll(undosThatAreNoInverse(workspace, comparison, since));
        } catch (MigrationException failure) {
            if (failure.script() == null) {
                throw failure;
            }
            comparison = workspace.withoutHistory();
            findings.add(notReplayable(failure));
        }
        return Reports.of("check", workspace.server().description(), comparison, List.of(), gate.judge(findings));
    }

    private static Finding notReplayable(MigrationException failure) {
        String script = Objects.requireNonNull(failure.script());
        return new Finding(
                "history-not-replayable",
                Severity.ERROR,
                script,
                failure.line(),
                script.substring(script.lastIndexOf('/') + 1),
                String.valueOf(failure.getMessage()),
                failure.hint(),
                null);
    }

    private static Finding notMigrated(ReportedChange change) {
        String source = change.source() == null ? "" : " (" + change.source() + ")";
        return new Finding(
                "model-change-not-migrated",
                Severity.ERROR,
                null,
                null,
                change.object(),
                (change.kind() + " " + change.detail()).strip() + source + ": no script covers it.",
                "Run mvn migration:generate and commit what it writes.",
                null);
    }

    private static List<Finding> missingUndos(Workspace workspace, @Nullable Version since) {
        List<Finding> findings = new ArrayList<>();
        NavigableSet<String> adopted = workspace.adoption().scriptsWithoutUndo();
        for (Script script : workspace.history().missingUndos()) {
            if (isAfter(script, since) && !adopted.contains(script.fileName())) {
                findings.add(missingUndo(script.file(), script.fileName()));
            }
        }
        for (String script : workspace.contracts().withoutUndo()) {
            findings.add(missingUndo(script, script.substring(script.lastIndexOf('/') + 1)));
        }
        return findings;
    }

    /** What the module's own scripts say, by their files; not those that were there when the project adopted the gate. */
    private static Map<String, String> texts(Workspace workspace, @Nullable Version since) {
        NavigableSet<String> adopted = workspace.adoption().scriptsWithoutUndo();
        Map<String, String> texts = new TreeMap<>();
        Stream.concat(workspace.history().migrations().stream(), workspace.history().undos().stream())
                .filter(script -> script.path() != null)
                .filter(script -> isAfter(script, since) && !adopted.contains(script.fileName()))
                .map(script -> SqlScript.read(workspace.historySettings(), script))
                .forEach(script -> texts.put(script.name(), script.text()));
        workspace.contracts().waiting().forEach(script -> texts.put(script.name(), script.text()));
        return texts;
    }

    private static Finding missingUndo(String file, String name) {
        return new Finding(
                "missing-undo",
                Severity.ERROR,
                file,
                null,
                name,
                "has no script that undoes it.",
                "Write the U script, or judge only later scripts with -Dmigration.since=<version>.",
                null);
    }

    private static List<Finding> undosThatAreNoInverse(
            Workspace workspace, Comparison comparison, @Nullable Version since) {
        List<Script> versioned = comparison.ran().stream()
                .filter(script -> script.version() != null)
                .toList();
        int first = 0;
        while (first < versioned.size() && !isAfter(versioned.get(first), since)) {
            first++;
        }
        UndoProof proof =
                new UndoProof(workspace.server(), workspace.historySettings(), workspace.history(), workspace.replay());
        return proof.prove(versioned, first).stream()
                .map(failure -> new Finding(
                        "undo-not-inverse",
                        Severity.ERROR,
                        failure.undo().file(),
                        null,
                        failure.undo().fileName(),
                        failure.message(),
                        "Make the U script give back exactly the schema before its V.",
                        null))
                .toList();
    }

    private static boolean isAfter(Script script, @Nullable Version since) {
        return since == null || (script.version() != null && script.version().compareTo(since) > 0);
    }
}
