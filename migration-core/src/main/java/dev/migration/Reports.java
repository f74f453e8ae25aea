package dev.migration;

import dev.migration.database.DatabaseDescription;
import dev.migration.diff.Because;
import dev.migration.diff.Change;
import dev.migration.flyway.Script;
import dev.migration.flyway.SqlScript;
import dev.migration.report.Report;
import dev.migration.report.Report.Compared;
import dev.migration.report.Report.PendingScript;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.Report.ReportedScript;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what a goal found into the terms of a report. */
final class Reports {
    static final String TOOL = "migration-maven-plugin " + ToolVersion.CURRENT;

    private Reports() {}

    static Report of(
            String goal,
            DatabaseDescription database,
            Comparison comparison,
            List<ReportedScript> scripts,
            Verdict verdict) {
        return new Report(
                TOOL,
                goal,
                verdict.passed(),
                database,
                compared(comparison),
                range(comparison.ran()),
                changes(comparison),
                tolerated(comparison),
                scripts,
                verdict.findings(),
                Unmanaged.of(comparison),
                comparison.waiting().stream()
                        .map(script -> pending(script, comparison))
                        .toList());
    }

    private static PendingScript pending(SqlScript script, Comparison comparison) {
        LocalDate since = comparison.waitingSince().get(script.name());
        return new PendingScript(
                script.name(),
                since == null ? null : since.toString(),
                ContractScripts.command(ContractScripts.id(script.name())));
    }

    static List<ReportedChange> changes(Comparison comparison) {
        return comparison.differences().changes().stream()
                .map(change -> change(change, comparison, null))
                .toList();
    }

    private static List<ReportedChange> tolerated(Comparison comparison) {
        return comparison.differences().tolerated().stream()
                .map(tolerated -> change(tolerated.change(), comparison, tolerated.because()))
                .toList();
    }

    private static ReportedChange change(Change change, Comparison comparison, @Nullable Because because) {
        return new ReportedChange(
                change.kind(),
                change.object(),
                change.detail(),
                change.destructive(),
                comparison.desired().sources().of(change),
                because == null ? null : because.label());
    }

    private static Compared compared(Comparison comparison) {
        Schema schema = comparison.desired().schema();
        int columns = 0;
        int constraints = 0;
        int indexes = 0;
        for (Table table : schema.tables()) {
            columns += table.columns().size();
            constraints += table.uniques().size()
                    + table.foreignKeys().size()
                    + table.checks().size();
            constraints += table.primaryKey() == null ? 0 : 1;
            indexes += table.indexes().size();
        }
        return new Compared(
                comparison.desired().entities(),
                schema.tables().size(),
                columns,
                constraints,
                indexes,
                comparison.ran().size(),
                0);
    }

    /** {@code V1..V7}, or what there is instead. */
    static String range(List<Script> ran) {
        List<String> versions = ran.stream()
                .map(Script::version)
                .filter(Objects::nonNull)
                .map(version -> "V" + version.text())
                .toList();
        if (versions.isEmpty()) {
            return ran.isEmpty() ? "an empty history" : "repeatable scripts";
        }
        String first = versions.get(0);
        String last = versions.get(versions.size() - 1);
        return first.equals(last) ? first : first + ".." + last;
    }
}
