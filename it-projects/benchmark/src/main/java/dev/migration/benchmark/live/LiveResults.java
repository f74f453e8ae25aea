package dev.migration.benchmark.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of one engine, a row for each change. */
final class LiveResults {
    /** What a script's {@code lock_timeout} lets others wait, and a batch of a backfill. */
    static final Duration LIMIT = Duration.ofSeconds(6);

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean failed;

    /** Results of the database that the title tells of. */
    LiveResults(String title) {
        this.title = title;
    }

    /** Traffic without any change, for comparison. */
    void baseline(Outcome outcome) {
        lines.add("| no change | " + outcome.rows() + " | " + millis(outcome.reader()) + " | "
                + millis(outcome.writer()) + " | – | – | – | " + outcome.failures() + " | " + outcome.lost()
                + " | – |");
        judge("no change", outcome, null);
    }

    /** A change that the tool refused to write scripts for. */
    void refused(Change change, String reason) {
        lines.add("| " + change.name() + " | – | – | – | – | – | – | – | – | – |");
        remarks.add(change.name() + ": refused. " + reason);
        failed = failed || change.inPlace() == null;
    }

    /** One change, both ways. */
    void add(Change change, Outcome ours, Outcome naive) {
        var mark = change.inPlace() == null ? "" : " ‡";
        lines.add("| " + change.name() + mark + " | " + ours.rows() + " | "
                + pair(millis(ours.reader()), millis(naive.reader())) + " | "
                + pair(millis(ours.writer()), millis(naive.writer())) + " | "
                + String.format(Locale.ROOT, "%.1f", ratio(naive, ours)) + " | "
                + pair(seconds(ours.working()), seconds(naive.working())) + " | "
                + pair(ours.statements(), naive.statements()) + " | "
                + pair(ours.failures(), naive.failures()) + " | "
                + pair(lost(ours), lost(naive)) + " | "
                + (ours.isHarmless(LIMIT) ? "yes" : "**no**") + " |");
        judge(change.name(), ours, change.inPlace());
        if (!naive.problem().isEmpty()) {
            remarks.add(change.name() + ", naive: " + naive.problem());
        }
        if (naive.failures() > 0) {
            remarks.add(change.name() + ", naive: " + naive.firstFailure());
        }
    }

    private void judge(String name, Outcome outcome, @Nullable String inPlace) {
        failed = failed || (inPlace == null && !outcome.isHarmless(LIMIT));
        if (inPlace != null) {
            remarks.add(name + " ‡: no recipe yet, " + inPlace);
        }
        if (!outcome.problem().isEmpty()) {
            remarks.add(name + ": " + outcome.problem());
        }
        if (outcome.failures() > 0) {
            remarks.add(name + ": " + outcome.firstFailure());
        }
        if (outcome.lost() != 0) {
            remarks.add(name + ": " + outcome.firstLost());
        }
    }

    boolean failed() {
        return failed;
    }

    /** All of it. */
    String markdown() {
        var text = new StringBuilder(title).append("\n\n");
        text.append(
                "| change | rows | longest wait of a reader, ms | of a writer, ms | naive/ours | scripts, s | statements"
                        + " | failed | lost or different | harmless |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
        lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        return text.toString();
    }

    /** The last row, for those who watch. */
    String last() {
        return lines.get(lines.size() - 1);
    }

    private static double ratio(Outcome naive, Outcome ours) {
        return naive.longest().toNanos() / (double) Math.max(1, ours.longest().toNanos());
    }

    private static String pair(Object ours, Object naive) {
        return ours + " / " + naive;
    }

    private static String lost(Outcome outcome) {
        return outcome.lost() < 0 ? "unreadable" : Long.toString(outcome.lost());
    }

    private static String millis(Duration time) {
        return Long.toString(Math.round(time.toNanos() / 1e6));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e9);
    }
}
