package dev.migration.report;

import dev.migration.plan.Plan;
import dev.migration.plan.Step;
import dev.migration.plan.Withheld;
import dev.migration.report.Report.ReportedScript;
import java.util.List;

/** {@code plan.md}: which script does what, why, at what risk, and what its undo gives back. */
public final class PlanReport {
    private PlanReport() {}

    /** The plan as Markdown text with a closing line break; {@code report} names its scripts. */
    public static String of(Plan plan, Report report) {
        StringBuilder text = new StringBuilder("# Plan\n\n");
        text.append(new TextReport(report).closing()).append(".\n");
        if (report.scripts().isEmpty()) {
            text.append("\nNothing to do: the history builds what the model needs.\n");
        }
        for (ReportedScript script : report.scripts()) {
            text.append("\n## ").append(script.file()).append("\n\n");
            if (script.version() == null) {
                text.append(
                        "Withheld: it destroys data, so it waits until the old release is gone and a person promotes it. ");
            }
            text.append("Undo: ")
                    .append(script.undo())
                    .append(", ")
                    .append(script.undoVerdict())
                    .append(".\n\n");
            steps(text, stepsOf(script, plan));
        }
        return text.toString();
    }

    private static List<Step> stepsOf(ReportedScript script, Plan plan) {
        if (script.version() != null) {
            return plan.steps();
        }
        return plan.withheld().stream()
                .filter(withheld -> script.file().endsWith("/" + withheld.id() + ".sql"))
                .findFirst()
                .map(Withheld::steps)
                .orElseThrow();
    }

    private static void steps(StringBuilder text, List<Step> steps) {
        text.append("| change | object | detail | risk | why |\n|---|---|---|---|---|\n");
        for (Step step : steps) {
            MarkdownReport.row(
                    text,
                    step.change().kind(),
                    step.change().object(),
                    step.change().detail(),
                    step.risk().label(),
                    step.reason());
        }
    }
}
