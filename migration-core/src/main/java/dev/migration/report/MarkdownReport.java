package dev.migration.report;

import dev.migration.report.Report.PendingScript;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.report.Report.UnmanagedThing;
import dev.migration.rule.Finding;
import java.util.List;

/** {@code report.md}: the report for a pull request or a job summary. Same report, same bytes. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** The report as Markdown text with a closing line break. */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("# migration:")
                .append(report.goal())
                .append(' ')
                .append(report.passed() ? "passed" : "failed")
                .append("\n\n");
        text.append(new TextReport(report).closing()).append(".\n");
        changes(text, "Changes no script covers", report.changes());
        changes(text, "Differences that are no change", report.tolerated());
        unmanaged(text, report.unmanaged());
        scripts(text, report.scripts());
        pending(text, report.pending());
        findings(text, report.findings());
        return text.toString();
    }

    private static void changes(StringBuilder text, String title, List<ReportedChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append("\n\n| change | object | detail | from |\n|---|---|---|---|\n");
        for (ReportedChange change : changes) {
            String origin = change.because() != null ? change.because() : change.source();
            row(text, change.kind(), change.object(), change.detail(), origin == null ? "" : origin);
        }
    }

    private static void unmanaged(StringBuilder text, List<UnmanagedThing> things) {
        if (things.isEmpty()) {
            return;
        }
        text.append("\n## Left alone\n\n| kind | object | history and model |\n|---|---|---|\n");
        things.forEach(
                thing -> row(text, thing.kind(), thing.object(), thing.state().label()));
    }

    private static void scripts(StringBuilder text, List<ReportedScript> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        text.append("\n## Scripts\n\n| script | phase | undo | verdict |\n|---|---|---|---|\n");
        for (ReportedScript script : scripts) {
            row(text, script.file(), script.phase(), script.undo(), script.undoVerdict());
        }
    }

    private static void pending(StringBuilder text, List<PendingScript> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        text.append(
                "\n## Contract scripts that wait\n\n| script | since | once no instance of the old release runs |\n|---|---|---|\n");
        scripts.forEach(script ->
                row(text, script.file(), script.since() == null ? "" : script.since(), "`" + script.command() + "`"));
    }

    private static void findings(StringBuilder text, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n## Findings\n\n| severity | rule | where | what | what to do |\n|---|---|---|---|---|\n");
        for (Finding finding : findings) {
            String where = finding.script() == null
                    ? finding.object()
                    : finding.script() + (finding.line() == null ? "" : ":" + finding.line());
            row(text, finding.severity().label(), finding.rule(), where, finding.message(), finding.fix());
        }
    }

    static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            text.append("| ")
                    .append(cell.replace("|", "\\|").replace("\n", " "))
                    .append(' ');
        }
        text.append("|\n");
    }
}
