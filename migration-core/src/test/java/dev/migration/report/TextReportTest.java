package dev.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseDescription;
import dev.migration.report.Report.Compared;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.report.TextReport.Line;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final DatabaseDescription POSTGRESQL =
            new DatabaseDescription("postgresql", "PostgreSQL", "16.4", 16, 4, "embedded");
    private static final ReportedChange NOTE = change("orders.note", "com.acme.Order#note", null);

    @Test
    void theClosingLineSaysWhatWasCompared() {
        assertThat(text("diff", new Compared(12, 14, 131, 40, 9, 7, 0)).closing())
                .isEqualTo("12 entities, 14 tables, 131 columns against V1..V7 on PostgreSQL 16.4");
    }

    @Test
    void aModelWithoutEntitiesIsNotCountedInEntities() {
        assertThat(text("diff", new Compared(0, 1, 1, 0, 0, 1, 0)).closing())
                .isEqualTo("1 table, 1 column against V1..V7 on PostgreSQL 16.4");
    }

    @Test
    void aChangeNamesItsSource() {
        Report report = report("generate", List.of(NOTE), List.of(), List.of(), List.of());

        assertThat(lines(report)).startsWith("column-added orders.note varchar(200) not null (com.acme.Order#note)");
    }

    @Test
    void theGateLeavesChangesToItsFindings() {
        Report report = report("check", List.of(NOTE), List.of(), List.of(), List.of());

        assertThat(lines(report)).hasSize(1);
    }

    @Test
    void aToleratedDifferenceSaysWhy() {
        Report report = report("diff", List.of(), List.of(change("orders.note", null, "wider")), List.of(), List.of());

        assertThat(lines(report)).startsWith("column-added orders.note varchar(200) not null, tolerated: wider");
    }

    @Test
    void toleratedDifferencesBeyondTheTenthAreCounted() {
        List<ReportedChange> tolerated = IntStream.range(0, 12)
                .mapToObj(number -> change("orders.c" + number, null, "wider"))
                .toList();

        assertThat(lines(report("diff", List.of(), tolerated, List.of(), List.of())))
                .hasSize(13)
                .contains("and 2 more tolerated, all of them in report.md");
    }

    @Test
    void thatNothingIsToDoIsSaid() {
        assertThat(lines(report("check", List.of(), List.of(), List.of(), List.of())))
                .startsWith("No change: the history builds all that the model needs");
    }

    @Test
    void scriptsTellWhetherTheyWait() {
        ReportedScript written =
                new ReportedScript("db/V8__note.sql", "8", "single", "db/U8__note.sql", "lossless", true);
        ReportedScript withheld =
                new ReportedScript("contract/a.sql", null, "contract", "contract/a.undo.sql", "lossy", true);
        ReportedScript refused = new ReportedScript("db/V9__x.sql", "9", "single", "db/U9__x.sql", "unproven", false);

        assertThat(lines(report("generate", List.of(), List.of(), List.of(written, withheld, refused), List.of())))
                .startsWith(
                        "withheld: contract/a.sql, taken back by contract/a.undo.sql (lossy)",
                        "written: db/V8__note.sql, taken back by db/U8__note.sql (lossless)",
                        "not written: db/V9__x.sql, taken back by db/U9__x.sql (unproven)");
    }

    @Test
    void aFindingStandsAtItsPlaceWithItsFix() {
        Finding finding = new Finding(
                "drop-column",
                Severity.WARNING,
                "db/V10__tidy.sql",
                3,
                "orders.note",
                "Drops a column.",
                "Wait.",
                null);

        assertThat(new TextReport(report("check", List.of(), List.of(), List.of(), List.of(finding))).lines())
                .startsWith(
                        new Line(
                                Severity.WARNING,
                                "[warning] drop-column db/V10__tidy.sql:3 orders.note: Drops a column."),
                        new Line(Severity.WARNING, "    Wait."));
    }

    @Test
    void neighboursShareTheirFix() {
        Finding one = new Finding("missing-undo", Severity.ERROR, null, null, "V1", "No undo.", "Add it.", null);
        Finding two = new Finding("missing-undo", Severity.ERROR, null, null, "V2", "No undo.", "Add it.", null);
        Finding three = new Finding("missing-undo", Severity.ERROR, null, null, "V3", "No undo.", "Delete it.", null);

        assertThat(lines(report("check", List.of(), List.of(), List.of(), List.of(one, two, three))))
                .startsWith(
                        "[error] missing-undo V1: No undo.",
                        "[error] missing-undo V2: No undo.",
                        "    Add it.",
                        "[error] missing-undo V3: No undo.",
                        "    Delete it.");
    }

    @Test
    void aFailureShowsTheGravestFindingsAndCountsTheRest() {
        List<Finding> findings = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Finding(
                        "missing-undo",
                        i == 7 ? Severity.ERROR : Severity.INFO,
                        null,
                        null,
                        "V" + i,
                        "No undo.",
                        "Add it.",
                        null))
                .toList();

        assertThat(new TextReport(report("check", List.of(), List.of(), List.of(), findings))
                        .failure()
                        .lines())
                .startsWith("7 findings (1 error, 6 info)", "  [error] missing-undo V7: No undo.")
                .contains("  and 2 more")
                .hasSize(8)
                .last()
                .asString()
                .startsWith("What to do next: ");
    }

    private static ReportedChange change(String object, @Nullable String source, @Nullable String because) {
        return new ReportedChange("column-added", object, "varchar(200) not null", false, source, because);
    }

    private static List<String> lines(Report report) {
        return new TextReport(report).lines().stream().map(Line::text).toList();
    }

    private static TextReport text(String goal, Compared compared) {
        return new TextReport(new Report(
                "tool",
                goal,
                true,
                POSTGRESQL,
                compared,
                "V1..V7",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Report report(
            String goal,
            List<ReportedChange> changes,
            List<ReportedChange> tolerated,
            List<ReportedScript> scripts,
            List<Finding> findings) {
        Compared compared = new Compared(12, 14, 131, 40, 9, 7, 0);
        return new Report(
                "tool",
                goal,
                true,
                POSTGRESQL,
                compared,
                "V1..V7",
                changes,
                tolerated,
                scripts,
                findings,
                List.of(),
                List.of());
    }
}
