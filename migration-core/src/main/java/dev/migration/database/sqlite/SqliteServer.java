package dev.migration.database.sqlite;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.Engine;
import dev.migration.database.JdbcScratchDatabase;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in this process: each scratch database is a file of its own in a temporary folder, because a database in memory
 * would be another one for each connection.
 */
public final class SqliteServer implements DatabaseServer {
    private static final int LOCK_TIMEOUT = 30_000;

    private final Path folder;
    private final AtomicInteger created = new AtomicInteger();
    private final Map<Path, ScratchDatabase> open = new ConcurrentHashMap<>();
    private final DatabaseDescription description;
    private final Engine engine;

    /**
     * Opens a first database, to see that it can be had.
     *
     * @throws MigrationException when there is no temporary folder, or no native library for this machine
     */
    public SqliteServer(Engine.Factory engines) {
        folder = temporaryFolder();
        try (Connection connection = dataSource(folder.resolve("0.db")).getConnection()) {
            description = describe(connection.getMetaData());
            engine = engines.of(description, connection);
        } catch (SQLException | LinkageError e) {
            delete(folder);
            throw MigrationException.setup(
                    "SQLite does not start: " + e.getMessage(),
                    "sqlite-jdbc unpacks a library to the folder org.sqlite.tmpdir, or java.io.tmpdir: it must be one that"
                            + " programs may run from.",
                    e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("migration-sqlite-");
        } catch (IOException e) {
            throw MigrationException.setup(
                    "SQLite has no folder for its files: " + e.getMessage(), "Make java.io.tmpdir writable.", e);
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
        Path file = folder.resolve(created.incrementAndGet() + ".db");
        ScratchDatabase scratch = new JdbcScratchDatabase(dataSource(file), engine.catalog(), () -> {
            open.remove(file);
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                delete(file.resolveSibling(file.getFileName() + suffix));
            }
        });
        open.put(file, scratch);
        return scratch;
    }

    @Override
    public void close() {
        List.copyOf(open.values()).forEach(ScratchDatabase::close);
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            files.sorted(Comparator.reverseOrder()).forEach(SqliteServer::delete);
        } catch (IOException e) {
            // What cannot be listed is left to whoever empties the temporary folder.
        }
    }

    /** Readers do not wait for writers, and a crash may lose what is thrown away anyway. */
    private static SQLiteDataSource dataSource(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(LOCK_TIMEOUT);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file);
        return dataSource;
    }

    private static DatabaseDescription describe(DatabaseMetaData metaData) throws SQLException {
        return new DatabaseDescription(
                "sqlite",
                "SQLite",
                metaData.getDatabaseProductVersion(),
                metaData.getDatabaseMajorVersion(),
                metaData.getDatabaseMinorVersion(),
                DatabaseDescription.EMBEDDED);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Still open somewhere: the folder is a temporary one.
        }
    }
}
