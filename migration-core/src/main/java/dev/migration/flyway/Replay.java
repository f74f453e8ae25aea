package dev.migration.flyway;

import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Runs a history in an empty database, by the project's rules and with Flyway itself: SQL, Java, baseline and repeatable
 * migrations, placeholders, {@code .conf} files and callbacks.
 */
public final class Replay {
    /** Begins no file name, so that Flyway sees no repeatable script. */
    private static final String NO_PREFIX = "\u0000";

    private final HistorySettings settings;
    private final History history;

    /** A replay of {@code history}, which was read with {@code settings}. */
    public Replay(HistorySettings settings, History history) {
        this.settings = settings;
        this.history = history;
    }

    /** The tables that Flyway makes for itself; a catalog is read without them. */
    public List<String> historyTables() {
        return List.of(settings.property("flyway.table", "flyway_schema_history"));
    }

    /**
     * Runs everything.
     *
     * @return what ran, in its order
     * @throws MigrationException a script fails: its file and line, and the engine's words
     */
    public List<Script> run(ScratchDatabase scratch) {
        return run(scratch, script -> {});
    }

    /**
     * Runs everything and tells of each script with a version, after it is committed and before the next one starts. The
     * database may be read and even changed then, through other connections than Flyway's.
     *
     * @throws MigrationException as {@link #run(ScratchDatabase)}, and what {@code afterEach} throws
     */
    public List<Script> run(ScratchDatabase scratch, Consumer<Script> afterEach) {
        return migrate(scratch, new FlywaySetup(settings).configuration(), afterEach);
    }

    /**
     * Runs the scripts up to a version, itself included. SQL scripts that are repeatable stay out: they describe the
     * newest state, and may name what a later version creates. Tells of each script as
     * {@link #run(ScratchDatabase, Consumer)} does.
     *
     * @throws MigrationException as {@link #run(ScratchDatabase)}
     */
    public List<Script> runTo(Version target, ScratchDatabase scratch, Consumer<Script> afterEach) {
        FluentConfiguration configuration =
                new FlywaySetup(settings).configuration().target(target.text()).repeatableSqlMigrationPrefix(NO_PREFIX);
        return migrate(scratch, configuration, afterEach);
    }

    private List<Script> migrate(
            ScratchDatabase scratch, FluentConfiguration configuration, Consumer<Script> afterEach) {
        Committed committed = new Committed(history, afterEach);
        try {
            new FlywaySetup(settings).asProject(() -> {
                List<Callback> callbacks = new ArrayList<>(List.of(committed));
                callbacks.addAll(Arrays.asList(configuration.getCallbacks()));
                return configuration
                        .dataSource(scratch.dataSource())
                        .callbacks(callbacks.toArray(Callback[]::new))
                        .load()
                        .migrate();
            });
        } catch (FlywayException failure) {
            committed.rethrow();
            throw ScriptFailure.inHistory(settings, suspect(committed.ran()), failure);
        }
        committed.tell();
        return committed.ran();
    }

    /** The script to name when Flyway names none: the first that has not run. */
    private String suspect(List<Script> ran) {
        return history.migrations().stream()
                .filter(script -> !ran.contains(script))
                .findFirst()
                .map(Script::file)
                .orElse("The Flyway history");
    }
}
