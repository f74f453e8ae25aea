package dev.migration.report;

import dev.migration.database.DatabaseDescription;
import dev.migration.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a goal found and did, in the terms of {@code report.json}.
 *
 * @param tool name and version of this tool
 * @param goal the goal that ran: {@code check}
 * @param passed whether the build may go on
 * @param database the dev database
 * @param compared how much was looked at
 * @param range the versions replayed, {@code V1..V7}, or {@code an empty history}
 * @param changes what the model needs and no script covers, sorted
 * @param tolerated differences that are no change, sorted
 * @param scripts the scripts the goal made, sorted by file
 * @param findings what the gate found, sorted
 * @param unmanaged what the model has no word for and is left alone, sorted
 * @param pending contract scripts of earlier runs that wait, sorted
 */
public record Report(
        String tool,
        String goal,
        boolean passed,
        DatabaseDescription database,
        Compared compared,
        String range,
        List<ReportedChange> changes,
        List<ReportedChange> tolerated,
        List<ReportedScript> scripts,
        List<Finding> findings,
        List<UnmanagedThing> unmanaged,
        List<PendingScript> pending) {

    /** Copies and sorts. */
    public Report {
        changes = changes.stream().sorted().toList();
        tolerated = tolerated.stream().sorted().toList();
        scripts = scripts.stream()
                .sorted(Comparator.comparing(ReportedScript::file))
                .toList();
        findings = findings.stream().sorted().toList();
        unmanaged = unmanaged.stream().sorted().toList();
        pending = pending.stream()
                .sorted(Comparator.comparing(PendingScript::file))
                .toList();
    }

    /**
     * How much was looked at: the desired side's objects, and the scripts replayed.
     *
     * @param entities entities of the model, 0 where the model is an SQL script
     * @param tables tables
     * @param columns columns
     * @param constraints primary keys, uniques, foreign keys and checks
     * @param indexes indexes
     * @param scripts scripts replayed or read
     * @param statements their statements, 0 where they were replayed
     */
    public record Compared(
            int entities, int tables, int columns, int constraints, int indexes, int scripts, int statements) {}

    /**
     * One difference.
     *
     * @param kind as the interface names it: {@code column-added}
     * @param object {@code orders.note}
     * @param detail {@code varchar(200) not null}
     * @param destructive whether covering it loses data
     * @param source the attribute it comes from, {@code com.acme.Order#note}, null where unknown
     * @param because why it is no change: {@code wider}, {@code unmanaged}; null for a change
     */
    public record ReportedChange(
            String kind,
            String object,
            String detail,
            boolean destructive,
            @Nullable String source,
            @Nullable String because)
            implements Comparable<ReportedChange> {
        private static final Comparator<ReportedChange> ORDER = Comparator.comparing(ReportedChange::object)
                .thenComparing(ReportedChange::kind)
                .thenComparing(ReportedChange::detail);

        @Override
        public int compareTo(ReportedChange other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One script with its undo; paths are relative to the module, with slashes.
     *
     * @param file the script
     * @param version its Flyway version, null for a withheld script
     * @param phase {@code expand}, {@code migrate}, {@code contract}, {@code single}
     * @param undo the script that takes it back
     * @param undoVerdict {@code lossless}, {@code lossy}, {@code impossible}, {@code unproven}
     * @param written whether it was written
     */
    public record ReportedScript(
            String file, @Nullable String version, String phase, String undo, String undoVerdict, boolean written) {}

    /**
     * A contract script that waits.
     *
     * @param file the script, relative to the module
     * @param since the day (UTC) of the commit that brought it, {@code 2026-11-21}; null where git does not know it
     * @param command what a person types to give it a version
     */
    public record PendingScript(String file, @Nullable String since, String command) {}

    /**
     * Something outside the model, which no script of ours touches: a view, a trigger, a function.
     *
     * @param kind what it is: {@code view}
     * @param object its name
     * @param state how the two sides stand to each other
     */
    public record UnmanagedThing(String kind, String object, State state) implements Comparable<UnmanagedThing> {
        private static final Comparator<UnmanagedThing> ORDER =
                Comparator.comparing(UnmanagedThing::kind).thenComparing(UnmanagedThing::object);

        @Override
        public int compareTo(UnmanagedThing other) {
            return ORDER.compare(this, other);
        }
    }

    /** How the history's side of something unmanaged stands to the model's. */
    public enum State {
        /** Both have it, or the model cannot say. */
        SAME,
        /** Both have it, but not the same. */
        DIFFERENT,
        /** Only the history builds it. */
        ONLY_IN_HISTORY,
        /** Only the model has it. */
        ONLY_IN_MODEL;

        /** The word in reports: {@code only-in-model}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
