package dev.migration.database.mysql;

import dev.migration.database.BinariesResolver;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.Engine;
import dev.migration.database.JdbcScratchDatabase;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.container.Container;
import dev.migration.database.container.ServerImage;
import dev.migration.database.process.CacheDirectory;
import dev.migration.database.process.ExitHook;
import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB or MySQL: each scratch database is a database of its own, see {@code docs/adr/0005-embedded-mariadb.md}. */
public final class MySqlServer implements DatabaseServer {
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?((\\d+)\\.(\\d+)(?:\\.\\d+)?).*");

    private final String url;
    private final ScratchDatabases databases;
    private final DatabaseDescription description;
    private final Engine engine;
    private final Runnable stop;
    private final ExitHook hook;
    private final Map<String, ScratchDatabase> open = new ConcurrentHashMap<>();

    /**
     * @param stop what remains to be done when the last scratch database is gone
     */
    private MySqlServer(String url, String source, Engine.Factory engines, Runnable stop) {
        this.url = url;
        this.stop = stop;
        SessionDataSource dataSource = new SessionDataSource(url, null);
        Refusal refusal = new Refusal(dataSource.address());
        try {
            Connection connection = dataSource.getConnection();
            try {
                description = describe(connection, source, dataSource.address());
                engine = engines.of(description, connection);
                databases = new ScratchDatabases(
                        connection,
                        refusal,
                        SessionDataSource.isMariaDb(connection)
                                ? SessionDataSource.MARIADB_COLLATION
                                : SessionDataSource.MYSQL_COLLATION);
                databases.dropAbandoned();
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refusal.connecting(e);
        }
        hook = new ExitHook(this::close);
    }

    /**
     * Starts MariaDB, stopped by {@link #close()}, at the latest when this process ends.
     *
     * @throws MigrationException when there are no binaries for this machine, or they do not start
     */
    public static MySqlServer embedded(BinariesResolver binaries, Engine.Factory engines) {
        Path jar = MariaDbBinaries.jar(binaries);
        return embedded(EmbeddedMariaDb.start(jar, CacheDirectory.of(null)), engines);
    }

    /** Takes over a server that runs. */
    static MySqlServer embedded(EmbeddedMariaDb running, Engine.Factory engines) {
        try {
            return new MySqlServer(running.url(), DatabaseDescription.EMBEDDED, engines, running::close);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /**
     * Connects to a server of the user's own, and drops what killed runs left there more than a day ago.
     *
     * @param url {@code jdbc:mariadb:}… or {@code jdbc:mysql:}…; of the database that it names nothing is touched
     * @throws MigrationException when the server does not let us in, or is older than MySQL 8 or MariaDB 10.6
     */
    public static MySqlServer at(String url, Engine.Factory engines) {
        return new MySqlServer(url, DatabaseDescription.SERVER, engines, () -> {});
    }

    /**
     * Starts a container, stopped by {@link #close()}.
     *
     * @throws MigrationException when Docker does not answer, the image does not start, or is too old
     */
    public static MySqlServer inContainer(ServerImage server, BinariesResolver binaries, Engine.Factory engines) {
        Container running = Container.start(server, binaries);
        try {
            String url = "jdbc:mariadb://" + running.address() + "/mysql?user=" + server.user() + "&password="
                    + server.password();
            return new MySqlServer(url, DatabaseDescription.EMBEDDED, engines, running::close);
        } catch (RuntimeException e) {
            running.close();
            throw e;
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
        String name = databases.create();
        ScratchDatabase scratch =
                new JdbcScratchDatabase(new SessionDataSource(url, name), engine.catalog(), () -> drop(name));
        open.put(name, scratch);
        return scratch;
    }

    @Override
    public void close() {
        hook.close();
        MigrationException failure = null;
        // What a server of our own holds goes with it; dropping its databases one by one would only take longer.
        boolean goesOn = description.source().equals(DatabaseDescription.SERVER);
        for (ScratchDatabase scratch : goesOn ? List.copyOf(open.values()) : List.<ScratchDatabase>of()) {
            try {
                scratch.close();
            } catch (MigrationException e) {
                failure = e;
            }
        }
        databases.close();
        stop.run();
        if (failure != null) {
            throw failure;
        }
    }

    private void drop(String name) {
        open.remove(name);
        databases.drop(name);
    }

    private static DatabaseDescription describe(Connection connection, String source, String address)
            throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        boolean mariaDb = SessionDataSource.isMariaDb(connection);
        String name = mariaDb ? "MariaDB" : "MySQL";
        String told = metaData.getDatabaseProductVersion();
        Matcher matcher = VERSION.matcher(told);
        if (!matcher.matches()) {
            throw new SQLException("The server's version is not understood: " + told);
        }
        int major = Integer.parseInt(matcher.group(2));
        int minor = Integer.parseInt(matcher.group(3));
        boolean tooOld = mariaDb ? major < 10 || (major == 10 && minor < 6) : major < 8;
        if (tooOld) {
            throw MigrationException.setup(
                    "The server at " + address + " is " + name + " " + matcher.group(1) + ", which is not supported.",
                    "Name a server of " + (mariaDb ? "MariaDB 10.6" : "MySQL 8") + " or later.");
        }
        return new DatabaseDescription(mariaDb ? "mariadb" : "mysql", name, matcher.group(1), major, minor, source);
    }
}
