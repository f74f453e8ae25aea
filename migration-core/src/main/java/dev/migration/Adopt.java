package dev.migration;

import dev.migration.adoption.Adoption;
import dev.migration.adoption.AdoptionFile;
import dev.migration.diff.Adopted;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.PossibleRename;
import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.Script;
import dev.migration.report.Report;
import java.util.List;

/**
 * {@code migration:adopt}: writes what a project with a history lives with to {@code adopted.yaml}, for people to review. It
 * writes nothing else but its report.
 */
public final class Adopt {
    private final DevDatabases databases;
    private final Progress progress;

    /** A goal that borrows its servers from {@code databases}. */
    public Adopt(DevDatabases databases, Progress progress) {
        this.databases = databases;
        this.progress = progress;
    }

    /**
     * Adds each open difference, and each V script without a U, to the file; the report tells them as adopted.
     *
     * @throws MigrationException a schema cannot be built, or the file is malformed or cannot be written to
     */
    public Report run(Settings settings) {
        try (Workspace workspace = Workspace.open(settings, databases, progress)) {
            Comparison before = workspace.compare();
            Adoption found = Adoption.of(
                    before.differences().changes().stream().map(Adopted::of).toList(),
                    workspace.history().missingUndos().stream()
                            .map(Script::fileName)
                            .toList());
            Adoption known = workspace.adoption();
            Adoption added = known.lacking(found);
            ReportWriter reports = new ReportWriter(settings.project().reportDirectory());
            reports.prepare();
            if (!added.entries().isEmpty()) {
                before.differences().possibleRenames().forEach(this::warn);
                new AdoptionFile(settings.project().baseDirectory()).add(added);
            }
            tell(added);
            Report report = Reports.of(
                    "adopt",
                    workspace.server().description(),
                    adopted(before, known.with(added)),
                    List.of(),
                    Verdict.NOTHING_FOUND);
            reports.write(report);
            return report;
        }
    }

    private static Comparison adopted(Comparison before, Adoption adoption) {
        DiffSettings answers = before.answers().adopting(adoption.differences());
        return new Comparison(
                before.ran(),
                before.current(),
                before.waiting(),
                before.waitingSince(),
                before.desired(),
                answers,
                new SchemaDiffer(answers)
                        .compare(before.current(), before.desired().schema()));
    }

    private void warn(PossibleRename rename) {
        progress.warn(rename.from() + " may have become " + rename.to()
                + ". Both are adopted as they are; if it is a rename, delete both entries and run mvn migration:generate "
                + MavenOption.of("rename", rename.renameAnswer()));
    }

    private void tell(Adoption added) {
        int scripts = added.scriptsWithoutUndo().size();
        int differences = added.entries().size() - scripts;
        progress.info(
                added.entries().isEmpty()
                        ? "There is nothing to adopt."
                        : "Adopted " + differences + (differences == 1 ? " difference" : " differences") + " and "
                                + scripts
                                + (scripts == 1 ? " script" : " scripts") + " without an undo: review and commit "
                                + AdoptionFile.PATH);
    }
}
