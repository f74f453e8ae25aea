package dev.migration.database.postgresql;

import dev.migration.database.BinariesResolver;
import dev.migration.database.DatabaseChoice;
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

/** PostgreSQL: each scratch database is a database of its own, see {@code docs/adr/0002-scratch-databases.md}. */
public final class PostgreSqlServer implements DatabaseServer {
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
    private PostgreSqlServer(String url, String source, Engine.Factory engines, Runnable stop) {
        this.url = url;
        this.stop = stop;
        SessionDataSource dataSource = new SessionDataSource(url, null);
        Refusal refusal = new Refusal(dataSource.address());
        try {
            Connection connection = dataSource.getConnection();
            try {
                description = describe(connection, source, dataSource.address());
                engine = engines.of(description, connection);
                databases = new ScratchDatabases(connection, refusal, source.equals(DatabaseDescription.EMBEDDED));
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
     * Starts a server that is stopped by {@link #close()}, at the latest when this process ends.
     *
     * @param majorVersion one of those in {@link dev.migration.database.DatabaseChoice}
     * @throws MigrationException when there are no binaries for this machine, or they do not start
     */
    public static PostgreSqlServer embedded(int majorVersion, BinariesResolver binaries, Engine.Factory engines) {
        Path jar = PostgreSqlBinaries.jar(majorVersion, Platform.current(), binaries);
        ServerUser user = ServerUser.choose();
        return embedded(EmbeddedPostgreSql.start(jar, CacheDirectory.of(user.owner()), user), engines);
    }

    /** Takes over a server that runs. */
    static PostgreSqlServer embedded(EmbeddedPostgreSql running, Engine.Factory engines) {
        try {
            return new PostgreSqlServer(running.url(), DatabaseDescription.EMBEDDED, engines, running::close);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /**
     * Connects to a server of the user's own, and drops what killed runs left there more than a day ago.
     *
     * @param url {@code jdbc:postgresql:}…; of the database that it names nothing is touched
     * @throws MigrationException when the server does not let us in, or is older than PostgreSQL 14
     */
    public static PostgreSqlServer at(String url, Engine.Factory engines) {
        return new PostgreSqlServer(url, DatabaseDescription.SERVER, engines, () -> {});
    }

    /**
     * Starts a container, stopped by {@link #close()}.
     *
     * @throws MigrationException when Docker does not answer, the image does not start, or is older than PostgreSQL 14
     */
    public static PostgreSqlServer inContainer(String image, BinariesResolver binaries, Engine.Factory engines) {
        ServerImage server = ServerImage.postgreSql(image);
        Container running = Container.start(server, binaries);
        try {
            String url = "jdbc:postgresql://" + running.address() + "/postgres?user=" + server.user() + "&password="
                    + server.password();
            return new PostgreSqlServer(url, DatabaseDescription.EMBEDDED, engines, running::close);
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
        int major = metaData.getDatabaseMajorVersion();
        String version = metaData.getDatabaseProductVersion().split(" ", 2)[0];
        if (major < DatabaseChoice.OLDEST_POSTGRESQL) {
            throw MigrationException.setup(
                    "The server at " + address + " is PostgreSQL " + version + ", which is not supported.",
                    "Name a server of PostgreSQL " + DatabaseChoice.OLDEST_POSTGRESQL + " or later.");
        }
        return new DatabaseDescription(
                "postgresql", "PostgreSQL", version, major, metaData.getDatabaseMinorVersion(), source);
    }
}
