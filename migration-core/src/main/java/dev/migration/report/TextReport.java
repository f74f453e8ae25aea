package dev.migration.report;

import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.report.Report.State;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as a person reads it in a terminal: what differs, what was written, what was found, and one closing line
 * that says what was compared.
 */
public final class TextReport {
    private static final int FINDINGS_IN_A_FAILURE = 5;
    /** A project with a history lives with hundreds of them; the first are enough to go and look at the report. */
    private static final int TOLERATED_SHOWN = 10;

    private final Report report;

    /** The text of {@code report}. */
    public TextReport(Report report) {
        this.report = report;
    }

    /**
     * One line of output.
     *
     * @param severity how grave it is
     * @param text the line
     */
    public record Line(Severity severity, String text) {}

    /** Everything worth telling, in reading order; the closing line is the last. */
    public List<Line> lines() {
        if (report.goal().equals(LintText.GOAL)) {
            return new LintText(report).lines();
        }
        List<Line> lines = new ArrayList<>();
        // The gate tells each open change as a finding; told twice, it would look like two.
        if (!report.goal().equals("check")) {
            report.changes().forEach(change -> lines.add(new Line(Severity.INFO, change(change))));
        }
        addTolerated(lines);
        addUnmanaged(lines);
        report.scripts().forEach(script -> lines.add(new Line(Severity.INFO, script(script))));
        report.pending()
                .forEach(script -> lines.add(new Line(
                        Severity.INFO,
                        "waiting%s: %s (%s)"
                                .formatted(
                                        script.since() == null ? "" : " since " + script.since(),
                                        script.file(),
                                        script.command()))));
        if (report.changes().isEmpty() && report.findings().isEmpty()) {
            lines.add(new Line(Severity.INFO, "No change: the history builds all that the model needs"));
        }
        addFindings(lines);
        lines.add(new Line(Severity.INFO, closing()));
        return List.copyOf(lines);
    }

    private void addTolerated(List<Line> lines) {
        report.tolerated().stream()
                .limit(TOLERATED_SHOWN)
                .forEach(change -> lines.add(new Line(Severity.INFO, tolerated(change))));
        int more = report.tolerated().size() - TOLERATED_SHOWN;
        if (more > 0) {
            lines.add(new Line(Severity.INFO, "and " + more + " more tolerated, all of them in report.md"));
        }
    }

    /** One line for each kind of thing that is left alone, and one for each that the model has otherwise. */
    private void addUnmanaged(List<Line> lines) {
        Map<String, List<String>> names = new TreeMap<>();
        report.unmanaged()
                .forEach(thing -> names.computeIfAbsent(thing.kind(), kind -> new ArrayList<>())
                        .add(thing.object()));
        names.forEach((kind, things) -> {
            String shown = things.stream().limit(TOLERATED_SHOWN).collect(Collectors.joining(", "));
            int more = things.size() - TOLERATED_SHOWN;
            lines.add(new Line(
                    Severity.INFO,
                    "left alone: %s %s%s".formatted(kind, shown, more > 0 ? " and " + more + " more" : "")));
        });
        report.unmanaged().stream()
                .filter(thing -> thing.state() == State.DIFFERENT || thing.state() == State.ONLY_IN_MODEL)
                .forEach(thing -> lines.add(new Line(
                        Severity.WARNING,
                        "%s %s is %s: no script is planned for it, write that by hand"
                                .formatted(
                                        thing.kind(),
                                        thing.object(),
                                        thing.state() == State.DIFFERENT
                                                ? "not the same in the history and in the model"
                                                : "in the model and not in the history"))));
    }

    /** Each finding, and below it what helps: once for neighbours that the same helps. */
    private void addFindings(List<Line> lines) {
        List<Finding> findings = report.findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            lines.add(new Line(finding.severity(), finding(finding)));
            boolean sameHelp = i + 1 < findings.size()
                    && findings.get(i + 1).fix().equals(finding.fix())
                    && findings.get(i + 1).severity() == finding.severity();
            if (!sameHelp) {
                lines.add(new Line(finding.severity(), "    " + finding.fix()));
            }
        }
    }

    /** What was compared with what: {@code 12 entities, 14 tables, 131 columns against V1..V7 on PostgreSQL 16.4}. */
    public String closing() {
        if (report.goal().equals(LintText.GOAL)) {
            return new LintText(report).closing();
        }
        List<String> amounts = new ArrayList<>();
        if (report.compared().entities() > 0) {
            amounts.add(amount(report.compared().entities(), "entity", "entities"));
        }
        amounts.add(amount(report.compared().tables(), "table", "tables"));
        amounts.add(amount(report.compared().columns(), "column", "columns"));
        return "%s against %s on %s %s"
                .formatted(
                        String.join(", ", amounts),
                        report.range(),
                        report.database().displayName(),
                        report.database().version());
    }

    /** Why the gate is closed: how many findings, the first of them, and what to do next. */
    public String failure() {
        List<String> lines = new ArrayList<>();
        lines.add(count());
        report.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(FINDINGS_IN_A_FAILURE)
                .forEach(finding -> lines.add("  " + finding(finding)));
        int more = report.findings().size() - FINDINGS_IN_A_FAILURE;
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
        lines.add(
                report.goal().equals(LintText.GOAL)
                        ? "What to do next: every finding says above what helps."
                        : "What to do next: run mvn migration:generate for changes of the model, review and commit what it"
                                + " writes; every other finding says above what helps.");
        return String.join("\n", lines);
    }

    private String count() {
        List<String> amounts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            int found = (int) report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (found > 0) {
                amounts.add("%d %s".formatted(found, severity.label()));
            }
        }
        return "%s (%s)".formatted(amount(report.findings().size(), "finding", "findings"), String.join(", ", amounts));
    }

    private static String change(ReportedChange change) {
        String line = "%s %s %s"
                .formatted(change.kind(), change.object(), change.detail())
                .stripTrailing();
        return change.source() == null ? line : "%s (%s)".formatted(line, change.source());
    }

    private static String tolerated(ReportedChange change) {
        return "%s, tolerated: %s".formatted(change(change), change.because());
    }

    private static String script(ReportedScript script) {
        String act = !script.written() ? "not written" : script.version() == null ? "withheld" : "written";
        return "%s: %s, taken back by %s (%s)".formatted(act, script.file(), script.undo(), script.undoVerdict());
    }

    private static String finding(Finding finding) {
        StringBuilder line =
                new StringBuilder("[%s] %s ".formatted(finding.severity().label(), finding.rule()));
        if (finding.script() != null) {
            line.append(finding.script());
            if (finding.line() != null) {
                line.append(':').append(finding.line());
            }
            line.append(' ');
        }
        return line.append(finding.object())
                .append(": ")
                .append(finding.message())
                .toString();
    }

    private static String amount(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
