package dev.migration.report;

import dev.migration.plan.Step;
import dev.migration.report.Report.ReportedScript;
import java.util.List;

/** {@code plan.md}: which script does what, why, at what risk, and what its undo gives back. */
public final class PlanReport {
    private PlanReport() {}

    /** A script of the plan under the name that reports give it. */
    public record NamedScript(ReportedScript script, List<Step> steps) {

        /** Copies the steps. */
        public NamedScript {
            steps = List.copyOf(steps);
        }
    }

    /** The plan as Markdown text with a closing line break; {@code scripts} are in the order in which they run. */
    public static String of(List<NamedScript> scripts, Report report) {
        StringBuilder text = new StringBuilder("# Plan\n\n");
        text.append(new TextReport(report).closing()).append(".\n");
        if (scripts.isEmpty()) {
            text.append("\nNothing to do: the history builds what the model needs.\n");
        }
        for (NamedScript named : scripts) {
            ReportedScript script = named.script();
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
            steps(text, named.steps());
        }
        return text.toString();
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
