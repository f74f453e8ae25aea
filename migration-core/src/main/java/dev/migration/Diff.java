package dev.migration;

import dev.migration.report.Report;
import java.util.List;

/** {@code migration:diff}: the changes that {@code generate} would cover. Writes only the report. */
public final class Diff {
    private final DevDatabases databases;
    private final Progress progress;

    /** A goal that borrows its servers from {@code databases}. */
    public Diff(DevDatabases databases, Progress progress) {
        this.databases = databases;
        this.progress = progress;
    }

    /**
     * Compares and reports.
     *
     * @throws dev.migration.error.MigrationException a schema cannot be built
     */
    public Report run(Settings settings) {
        try (Workspace workspace = Workspace.open(settings, databases, progress)) {
            Report report = Reports.of(
                    "diff", workspace.server().description(), workspace.compare(), List.of(), Verdict.NOTHING_FOUND);
            new ReportWriter(settings.project().reportDirectory()).write(report);
            return report;
        }
    }
}
