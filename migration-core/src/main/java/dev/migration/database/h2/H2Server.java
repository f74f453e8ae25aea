package dev.migration.database.h2;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.Engine;
import dev.migration.database.JdbcScratchDatabase;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 in this process: each scratch database is an in-memory one of its own. Its URL options are those of <a
 * href="https://h2database.com/html/features.html#database_url">H2's manual</a>.
 */
public final class H2Server implements DatabaseServer {
    private static final Pattern BETWEEN_OPTIONS = Pattern.compile("(?<!\\\\);");

    /** What holds unless the user's options say otherwise: no wait without end, one time zone on every machine. */
    private static final Map<String, String> DEFAULTS =
            new TreeMap<>(Map.of("LOCK_TIMEOUT", "30000", "QUERY_TIMEOUT", "600000", "TIME ZONE", "UTC"));

    private final String options;
    /** In-memory databases of one class loader share their names. */
    private final String prefix = "jdbc:h2:mem:migration_scratch_" + UUID.randomUUID() + "_";

    private final AtomicInteger created = new AtomicInteger();
    private final Map<String, ScratchDatabase> open = new ConcurrentHashMap<>();
    private final DatabaseDescription description;
    private final Engine engine;

    /**
     * Opens a first database, to see that it can be had.
     *
     * @param options URL options without the first semicolon
     * @throws MigrationException when H2 refuses the options
     */
    public H2Server(String options, Engine.Factory engines) {
        this.options = complete(options);
        JdbcDataSource probe = dataSource();
        try (Connection connection = probe.getConnection()) {
            description = describe(connection.getMetaData());
            engine = engines.of(description, connection);
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "H2 does not start with the options '" + options + "': " + e.getMessage(),
                    "Correct the options behind h2; in the parameter database.",
                    e);
        } finally {
            shutdown(probe);
        }
    }

    @Override
    public DatabaseDescription description() {
        return description;
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    public ScratchDatabase scratch() {
        JdbcDataSource dataSource = dataSource();
        String url = dataSource.getURL();
        ScratchDatabase scratch = new JdbcScratchDatabase(dataSource, engine.catalog(), () -> {
            open.remove(url);
            shutdown(dataSource);
        });
        open.put(url, scratch);
        return scratch;
    }

    @Override
    public void close() {
        List.copyOf(open.values()).forEach(ScratchDatabase::close);
    }

    private JdbcDataSource dataSource() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(prefix + created.incrementAndGet() + options);
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    /** The options of a database that lives until it is shut down. */
    private static String complete(String options) {
        Map<String, String> missing = new TreeMap<>(DEFAULTS);
        StringBuilder completed = new StringBuilder();
        for (String option : BETWEEN_OPTIONS.split(options, -1)) {
            String name = option.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
            missing.remove(name);
            if (!option.isBlank() && !name.startsWith("DB_CLOSE_")) {
                completed.append(';').append(option);
            }
        }
        missing.forEach(
                (name, value) -> completed.append(';').append(name).append('=').append(value));
        return completed.append(";DB_CLOSE_DELAY=-1").toString();
    }

    private static DatabaseDescription describe(DatabaseMetaData metaData) throws SQLException {
        String version = metaData.getDatabaseProductVersion().split(" ", 2)[0];
        return new DatabaseDescription(
                "h2",
                "H2",
                version,
                metaData.getDatabaseMajorVersion(),
                metaData.getDatabaseMinorVersion(),
                DatabaseDescription.EMBEDDED);
    }

    private static void shutdown(JdbcDataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // What does not answer any more holds nothing any more: the database is in this process's memory.
        }
    }
}
