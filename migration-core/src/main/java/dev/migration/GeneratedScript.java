package dev.migration;

import dev.migration.flyway.NewFile;
import dev.migration.flyway.SqlScript;
import dev.migration.plan.Script;
import dev.migration.plan.Step;
import dev.migration.plan.UndoVerdict;
import dev.migration.proof.Pair;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script and its undo before they are written.
 *
 * @param reported how reports name both
 * @param steps what it does
 * @param file where the script goes
 * @param script its text
 * @param undoFile where the undo goes
 * @param undo the undo's text
 */
record GeneratedScript(
        ReportedScript reported, List<Step> steps, Path file, Script script, Path undoFile, Script undo) {

    /** What one script has to carry out: {@code version} is null for a withheld one. */
    record Contents(@Nullable String version, List<Step> steps, Script script, Script undo) {}

    static GeneratedScript of(Contents contents, Path baseDirectory, Path file, Path undoFile) {
        UndoVerdict verdict = contents.steps().stream()
                .map(Step::undoVerdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        ReportedScript reported = new ReportedScript(
                ModulePaths.label(baseDirectory, file),
                contents.version(),
                contents.steps().get(0).phase().label(),
                ModulePaths.label(baseDirectory, undoFile),
                verdict.label(),
                true);
        return new GeneratedScript(reported, contents.steps(), file, contents.script(), undoFile, contents.undo());
    }

    /** Both texts, by the names that reports give them. */
    Map<String, String> texts() {
        return Map.of(reported().file(), script.text(), reported().undo(), undo.text());
    }

    /** Both, for the proof. */
    Pair pair() {
        return new Pair(sql(reported().file(), script), sql(reported().undo(), undo));
    }

    /** The script's own file. */
    NewFile newFile() {
        return new NewFile(file, script.text());
    }

    /** The undo, and what Flyway must be told of either. */
    List<NewFile> companions() {
        List<NewFile> files = new ArrayList<>();
        files.add(new NewFile(undoFile, undo.text()));
        addConfiguration(files, file, script);
        addConfiguration(files, undoFile, undo);
        return files;
    }

    private static void addConfiguration(List<NewFile> files, Path file, Script script) {
        if (!script.configuration().isEmpty()) {
            files.add(new NewFile(file.resolveSibling(file.getFileName() + ".conf"), configuration(script)));
        }
    }

    private static SqlScript sql(String name, Script script) {
        return new SqlScript(name, script.text(), configuration(script));
    }

    private static String configuration(Script script) {
        return script.configuration().isEmpty() ? "" : String.join("\n", script.configuration()) + "\n";
    }
}
