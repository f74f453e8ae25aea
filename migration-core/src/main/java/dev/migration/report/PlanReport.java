package dev.migration.report;

import dev.migration.plan.Briefing;
import dev.migration.plan.DataCheck;
import dev.migration.plan.Phase;
import dev.migration.plan.Step;
import dev.migration.report.Report.PendingScript;
import dev.migration.report.Report.ReportedScript;
import java.util.List;

/**
 * {@code plan.md}: in which order scripts and releases follow each other, and of each script what it does and why, at what
 * risk, who waits for it, what to ask the database before and after, and how to take it back.
 */
public final class PlanReport {
    private static final String NOTHING = "\nNothing to do: the history builds what the model needs.\n";

    private final StringBuilder text = new StringBuilder("# Plan\n\n");
    private final List<NamedScript> scripts;
    private final Report report;

    private PlanReport(List<NamedScript> scripts, Report report) {
        this.scripts = scripts;
        this.report = report;
    }

    /**
     * A script of the plan under the name that reports give it.
     *
     * @param script as reports name it
     * @param steps what it does
     * @param briefing what to know of it
     * @param command what a person types to give it a version; empty for one that has it
     */
    public record NamedScript(ReportedScript script, List<Step> steps, Briefing briefing, String command) {

        /** Copies the steps. */
        public NamedScript {
            steps = List.copyOf(steps);
        }

        boolean in(Phase phase) {
            return script.phase().equals(phase.label());
        }

        String name() {
            return script.file().substring(script.file().lastIndexOf('/') + 1);
        }
    }

    /** The plan as Markdown text with a closing line break; {@code scripts} are in the order in which they run. */
    public static String of(List<NamedScript> scripts, Report report) {
        return new PlanReport(List.copyOf(scripts), report).text();
    }

    private String text() {
        text.append(new TextReport(report).closing()).append(".\n");
        if (scripts.isEmpty()) {
            text.append(NOTHING);
        } else {
            text.append("\n## In this order\n\n");
            List<String> order = new DeploymentOrder(scripts).lines();
            for (int i = 0; i < order.size(); i++) {
                text.append(i + 1).append(". ").append(order.get(i)).append('\n');
            }
        }
        pending();
        scripts.forEach(this::script);
        if (!scripts.isEmpty()) {
            text.append(new PlanNotes(scripts, report).text());
        }
        return text.toString();
    }

    private void pending() {
        if (!report.pending().isEmpty()) {
            text.append("\n## Waiting since earlier plans\n\n");
            text.append("Each runs once no instance runs of the release that needs what it takes away.\n\n");
            for (PendingScript pending : report.pending()) {
                text.append("- ").append(pending.file());
                text.append(pending.since() == null ? ": " : " (since " + pending.since() + "): ");
                text.append('`').append(pending.command()).append("`\n");
            }
        }
    }

    private void script(NamedScript named) {
        ReportedScript script = named.script();
        Briefing briefing = named.briefing();
        text.append("\n## ").append(script.file()).append("\n\n");
        text.append(DeploymentOrder.meaning(named)).append("\n\n");
        text.append("| what and why | risk | who waits |\n|---|---|---|\n");
        for (int i = 0; i < named.steps().size(); i++) {
            Step step = named.steps().get(i);
            String locks = briefing.locks().get(i);
            // A step without operations is done by another one, which says so.
            if (!step.operations().isEmpty()) {
                MarkdownReport.row(text, step.reason(), step.risk().label(), locks.isEmpty() ? "nobody" : locks);
            }
        }
        if (briefing.failure() == Briefing.Failure.NOTHING_STAYS
                && named.steps().size() > 1) {
            text.append("\nIt is one transaction: who waits for a step waits until the last one is done.\n");
        }
        queries("Before", briefing.before());
        queries("After", briefing.after());
        text.append('\n').append(PlanNotes.takenBack(named)).append('\n');
    }

    private void queries(String when, List<DataCheck> checks) {
        if (checks.isEmpty()) {
            return;
        }
        text.append('\n').append(when).append(":\n\n```sql\n");
        for (DataCheck check : checks) {
            text.append("-- ")
                    .append(check.expected() == null ? "counts" : "must be " + check.expected())
                    .append(check.counted().startsWith("once ") ? " " : ": ")
                    .append(check.counted().replaceAll("\\p{Cntrl}", " "))
                    .append('\n')
                    .append(check.sql())
                    .append(";\n");
        }
        text.append("```\n");
    }
}
