package dev.migration.report;

import dev.migration.report.TextReport.Line;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code lint} as a person reads it in a terminal: each finding with its place and what helps. */
final class LintText {
    static final String GOAL = "lint";

    private final Report report;

    LintText(Report report) {
        this.report = report;
    }

    /** One line for each finding and one for what helps; the closing line is the last. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            lines.add(new Line(finding.severity(), finding(finding)));
            lines.add(new Line(finding.severity(), "    " + finding.fix()));
        }
        lines.add(new Line(Severity.INFO, closing()));
        return List.copyOf(lines);
    }

    private static String finding(Finding finding) {
        String script = finding.script() == null ? "" : finding.script();
        return "%s%s %s %s %s: %s"
                .formatted(
                        script.substring(script.lastIndexOf('/') + 1),
                        finding.line() == null ? "" : ":" + finding.line(),
                        finding.severity().label(),
                        finding.rule(),
                        finding.object(),
                        finding.message());
    }

    /** How much was looked at: {@code 7 scripts, 41 statements, 3 findings (1 error)}. */
    String closing() {
        long errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        String grave = errors == 0 ? "" : " (" + amount((int) errors, "error") + ")";
        return "%s, %s, %s%s"
                .formatted(
                        amount(report.compared().scripts(), "script"),
                        amount(report.compared().statements(), "statement"),
                        amount(report.findings().size(), "finding"),
                        grave);
    }

    private static String amount(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
