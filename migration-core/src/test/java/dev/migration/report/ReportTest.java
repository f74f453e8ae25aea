package dev.migration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseDescription;
import dev.migration.report.Report.Compared;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final DatabaseDescription POSTGRESQL =
            new DatabaseDescription("postgresql", "PostgreSQL", "16.4", 16, 4, "embedded");
    private static final ReportedChange NOTE = new ReportedChange(
            "column-added", "orders.note", "varchar(200) not null", false, "com.acme.Order#note", null);
    private static final ReportedChange WIDER =
            new ReportedChange("column-type-changed", "orders.code", "text -> varchar(9)", true, null, "wider");
    private static final Finding MISSING = new Finding(
            "missing-undo",
            Severity.ERROR,
            "db/V2__a.sql",
            null,
            "V2__a.sql",
            "has no | undo",
            "Write U2__a.sql.",
            null);
    private static final Report REPORT = new Report(
            "migration-maven-plugin 0.1.0-SNAPSHOT",
            "check",
            false,
            POSTGRESQL,
            new Compared(12, 14, 131, 40, 9, 7, 0),
            "V1..V7",
            List.of(NOTE, new ReportedChange("column-dropped", "orders.fax", "text", true, null, null)),
            List.of(WIDER),
            List.of(new ReportedScript("db/V8__note.sql", "8", "single", "db/U8__note.sql", "lossless", true)),
            List.of(MISSING),
            List.of(),
            List.of());

    @Test
    void theJsonIsValidAndSorted() {
        String json = JsonReport.of(REPORT);

        ReportSchema.assertValid(json);
        assertThat(json)
                .startsWith("{\n  \"formatVersion\" : 1,\n  \"tool\" : \"migration-maven-plugin 0.1.0-SNAPSHOT\"")
                .contains("\"outcome\" : \"failed\"")
                .contains("\"id\" : \"" + MISSING.id() + "\"")
                .endsWith("}\n");
        assertThat(json.indexOf("orders.fax")).isLessThan(json.indexOf("orders.note"));
    }

    @Test
    void theSchemaRefusesAnotherKind() {
        String json = JsonReport.of(REPORT).replace("column-added", "column-guessed");

        assertThatThrownBy(() -> ReportSchema.assertValid(json)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theMarkdownNamesEverything() {
        assertThat(MarkdownReport.of(REPORT)).isEqualTo("""
                # migration:check failed

                12 entities, 14 tables, 131 columns against V1..V7 on PostgreSQL 16.4.

                ## Changes no script covers

                | change | object | detail | from |
                |---|---|---|---|
                | column-dropped | orders.fax | text |  |
                | column-added | orders.note | varchar(200) not null | com.acme.Order#note |

                ## Differences that are no change

                | change | object | detail | from |
                |---|---|---|---|
                | column-type-changed | orders.code | text -> varchar(9) | wider |

                ## Scripts

                | script | phase | undo | verdict |
                |---|---|---|---|
                | db/V8__note.sql | single | db/U8__note.sql | lossless |

                ## Findings

                | severity | rule | where | what | what to do |
                |---|---|---|---|---|
                | error | missing-undo | db/V2__a.sql | has no \\| undo | Write U2__a.sql. |
                """);
    }
}
