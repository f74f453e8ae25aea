package dev.migration.flyway;

import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the text of a script as Flyway would run it from a file, but outside of the history: with the project's
 * placeholders, Flyway's splitting into statements and its transactions, without the project's callbacks. The same text
 * may run any number of times, and nothing of Flyway's stays in the database.
 */
public final class ScriptRunner {
    private static final String TABLE = "migration_script_history";
    private static final String FILE = "V1__script.sql";
    private static final String SIDECAR = FILE + ".conf";

    private final HistorySettings settings;

    /** A runner for scripts of a module. */
    public ScriptRunner(HistorySettings settings) {
        this.settings = settings;
    }

    /**
     * Runs {@code script}. Where the engine has transactions for it, a script that fails has changed nothing.
     *
     * @throws MigrationException it fails: its name and line, and the engine's words
     */
    public void run(SqlScript script, ScratchDatabase scratch) {
        FlywaySetup setup = new FlywaySetup(settings);
        FluentConfiguration configuration = setup.configuration()
                .dataSource(scratch.dataSource())
                .table(TABLE)
                .sqlMigrationPrefix("V")
                .sqlMigrationSeparator("__")
                .sqlMigrationSuffixes(".sql")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbackLocations(new String[0])
                .callbacks(new String[0])
                .skipDefaultCallbacks(true)
                .skipDefaultResolvers(false)
                .resolvers(new String[0])
                .javaMigrationClassProvider(List::of)
                .resourceProvider(new OneScript(script));
        try {
            setup.asProject(() -> configuration.load().migrate());
        } catch (FlywayException failure) {
            throw ScriptFailure.in(script, settings, failure);
        } finally {
            forget(scratch, configuration);
        }
    }

    private static void forget(ScratchDatabase scratch, FluentConfiguration configuration) {
        try (Connection connection = scratch.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            String schema = configuration.getDefaultSchema() == null && configuration.getSchemas().length > 0
                    ? configuration.getSchemas()[0]
                    : configuration.getDefaultSchema();
            String table = quote + TABLE + quote;
            statement.execute(
                    "drop table if exists " + (schema == null ? table : quote + schema + quote + "." + table));
        } catch (SQLException failure) {
            throw MigrationException.setup(
                    "The dev database does not let go of " + TABLE + ": " + failure.getMessage(),
                    "Run again; if it stays, look at the server's log.",
                    failure);
        }
    }

    /** All that Flyway finds: the script and its {@code .conf}, from memory. */
    private record OneScript(SqlScript script) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return name.equals(SIDECAR) && !script.configuration().isBlank()
                    ? new TextResource(SIDECAR, script.configuration())
                    : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            boolean wanted = FILE.startsWith(prefix) && List.of(suffixes).contains(".sql");
            return wanted ? List.of(new TextResource(FILE, script.text())) : List.of();
        }
    }
}
