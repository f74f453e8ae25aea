package dev.migration.report;

import dev.migration.plan.Phase;
import dev.migration.report.PlanReport.NamedScript;
import java.util.ArrayList;
import java.util.List;

/** Scripts in the order in which they run, and the steps of a release between them. */
final class DeploymentOrder {
    private static final String STOP = "Stop the old release, or expect it to wait and to fail from here on.";
    private static final String DEPLOY = "Deploy the new release.";
    private static final String GONE = "Wait until no instance of the old release runs.";

    private final List<NamedScript> scripts;

    DeploymentOrder(List<NamedScript> scripts) {
        this.scripts = scripts;
    }

    /** One line of Markdown for each step. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean stopped = false;
        boolean deployed = false;
        boolean gone = false;
        for (NamedScript script : scripts) {
            if (script.in(Phase.SINGLE) && !stopped) {
                lines.add(STOP);
                stopped = true;
            }
            if (!deployed && script.in(Phase.CONTRACT)) {
                lines.add(DEPLOY);
                deployed = true;
            }
            if (script.in(Phase.CONTRACT) && !gone) {
                lines.add(GONE);
                gone = true;
            }
            lines.add(line(script));
        }
        if (!deployed) {
            lines.add(DEPLOY);
        }
        return lines;
    }

    private static String line(NamedScript script) {
        return script.script().version() == null
                ? "`" + script.command() + "` gives `" + script.name() + "` a version; then run that."
                : "Run `" + script.name() + "`.";
    }

    /** What the place of a script in that order means. */
    static String meaning(NamedScript script) {
        if (script.script().version() == null) {
            return "Contract: it waits until no instance of the old release runs and a person promotes it.";
        }
        if (script.in(Phase.SINGLE)) {
            return "Single: nothing is spread over time. The old release may wait or fail from here on; the new one starts after it.";
        }
        return script.in(Phase.MIGRATE)
                ? "Migrate: moves data while the old release serves traffic, before the new one starts."
                : "Expand: runs while the old release serves traffic, before the new one starts.";
    }
}
