package dev.migration.sql;

import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Script;
import dev.migration.flyway.ScriptSplitter;
import dev.migration.flyway.SplitScript;
import dev.migration.flyway.SqlScript;
import java.util.List;

/** Reads the scripts of a module: cut as Flyway cuts them, then each statement by itself. */
public final class ScriptReader {
    private final HistorySettings settings;
    private final ScriptSplitter splitter;
    private final SqlReader reader;

    /**
     * A reader of a module's scripts.
     *
     * @throws dev.migration.error.MigrationException Flyway refuses the module's settings
     */
    public ScriptReader(HistorySettings settings, Engine engine) {
        this.settings = settings;
        this.splitter = new ScriptSplitter(settings, engine.label());
        this.reader = new SqlReader(engine);
    }

    /**
     * Reads a script from its file.
     *
     * @throws dev.migration.error.MigrationException it cannot be read
     */
    public ReadScript read(Script script) {
        return read(script, SqlScript.read(settings, script));
    }

    /** Reads a script from its text. */
    public ReadScript read(Script script, SqlScript text) {
        SplitScript split = splitter.split(text);
        List<Statement> statements = split.statements().stream()
                .map(each -> reader.read(each.text(), each.line(), each.transactional()))
                .toList();
        return new ReadScript(
                script,
                statements,
                split.inTransaction(),
                split.unknownPlaceholders(),
                split.broken(),
                split.brokenAt());
    }
}
