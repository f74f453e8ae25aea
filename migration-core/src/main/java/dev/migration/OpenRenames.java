package dev.migration;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Views;
import dev.migration.diff.Change;
import dev.migration.diff.Differences;
import dev.migration.diff.PossibleRename;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.error.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** Renames that only a person can decide on. */
final class OpenRenames {
    private OpenRenames() {}

    /**
     * Refuses where something may have another name, and nobody has said so.
     *
     * @throws MigrationException with the two commands to choose from
     */
    static void refuse(Differences differences) {
        if (differences.possibleRenames().isEmpty()) {
            return;
        }
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (PossibleRename question : differences.possibleRenames()) {
            questions.add(question.from() + " may have become " + question.to() + ".");
            answers.add("If " + question.from() + " became " + question.to()
                    + ": mvn migration:generate " + MavenOption.of("rename", question.renameAnswer()) + "\n"
                    + "If it is gone: mvn migration:generate " + MavenOption.of("drop", question.dropAnswer()));
        }
        throw MigrationException.project(
                String.join(" ", questions) + " Nothing was written.", "Only you know. " + String.join("\n", answers));
    }

    /**
     * Refuses a renamed table where no view can bear the old name: a release that knows it would fail, and nobody would have
     * said so.
     *
     * @throws MigrationException there is one
     */
    static void refuseTables(Dialect dialect, Differences differences) {
        if (dialect.views() != Views.READ_ONLY) {
            return;
        }
        for (Change change : differences.changes()) {
            if (change instanceof TableRenamed rename) {
                throw MigrationException.project(
                        "The table " + rename.from() + " becomes " + rename.to() + ", and " + dialect.displayName()
                                + " has nothing that could bear the old name beside it: a release that knows "
                                + rename.from() + " would fail from then on. Nothing was written.",
                        "Keep the name with @Table(name = \"" + rename.from().name()
                                + "\"), or stop the old release for it: mvn migration:generate"
                                + " -Dmigration.zeroDowntime=false");
            }
        }
    }
}
