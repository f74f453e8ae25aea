package dev.migration.report;

import dev.migration.plan.Briefing;
import dev.migration.plan.Phase;
import dev.migration.report.PlanReport.NamedScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** When and how a plan is taken back, and what it takes for granted. */
final class PlanNotes {
    private final List<NamedScript> scripts;
    private final Report report;

    PlanNotes(List<NamedScript> scripts, Report report) {
        this.scripts = scripts;
        this.report = report;
    }

    /** When to take one script back, and what its undo gives back. */
    static String takenBack(NamedScript named) {
        String undo = named.script().undo();
        return "If it fails: " + failed(named.briefing().failure()) + "\n\nRoll back with `"
                + undo.substring(undo.lastIndexOf('/') + 1) + "` " + when(named) + " It is "
                + named.script().undoVerdict() + ": " + given(named.script().undoVerdict());
    }

    private static String failed(Briefing.Failure failure) {
        return switch (failure) {
            case NOTHING_STAYS -> "nothing of it stays. Run it again once the reason is gone.";
            case RUN_AGAIN -> "what it had done stays. Run `flyway repair`, then the script again as it stands.";
            case UNDO_FIRST ->
                "what it had done stays. Run the undo, which takes back what is there, `flyway repair`, then the script again.";
        };
    }

    private static String when(NamedScript named) {
        if (named.in(Phase.CONTRACT)) {
            return "when something turns out to need what went.";
        }
        if (named.in(Phase.SINGLE)) {
            return "when the new release is withdrawn and the old one comes back.";
        }
        return named.in(Phase.MIGRATE)
                ? "when what it wrote is wrong."
                : "when the new release is withdrawn for good. The old one runs either way.";
    }

    private static String given(String verdict) {
        return switch (verdict) {
            case "lossless" -> "the schema comes back, and every row that was there before is still there.";
            case "lossy" ->
                "the schema comes back, but not all that the rows held, or it refuses rows that the old schema cannot hold.";
            case "impossible" -> "there is no way back.";
            default -> "nobody has tried it.";
        };
    }

    /** The closing sections. */
    String text() {
        StringBuilder text = new StringBuilder("\n## Rolling back\n\n");
        text.append(
                        "The last script first. `flyway undo` runs U scripts in the editions that have it. Elsewhere run them with any")
                .append(
                        " SQL client, each\nfollowed by deleting the row of its version from Flyway's history table. A U script may be run twice.\n");
        text.append("\n## Assumptions\n\n");
        assumptions().forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add("The database is as " + report.range() + " left it, and nobody changed it by hand.");
        lines.add(
                "How large its tables are is not known here, so no time is estimated: a moment is short whatever the table holds;"
                        + " what reads or writes all rows grows with it.");
        lines.add("A lock is waited for while transactions use the table, and whoever comes later waits behind."
                + patience());
        if (scripts.stream().anyMatch(script -> script.in(Phase.EXPAND))) {
            lines.add(
                    "The old release names the columns that it reads and writes: no `select *`, no insert without column names.");
        }
        lines.add(
                "Flyway runs the scripts in the order of their versions. Where the application runs it at its start, they run when"
                        + " the first instance of the new release starts.");
        return lines;
    }

    private String patience() {
        TreeSet<String> limits = new TreeSet<>();
        scripts.stream()
                .map(script -> script.briefing().patience())
                .filter(Objects::nonNull)
                .forEach(limits::add);
        return limits.isEmpty()
                ? " The engine's own timeout says when a statement gives up."
                : " A statement gives up after " + String.join(", ", limits)
                        + " (`lockTimeout`): run the script again at a quieter time then.";
    }
}
