package dev.migration.database.mysql;

import dev.migration.database.Rows;
import dev.migration.database.ScratchMarker;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates and drops the scratch databases of one server, over one connection. MySQL has no comments on databases, so the
 * marker is the comment of a table in a database of its own, {@code migration_scratch_<id>}, which is made first and goes
 * last: what is called {@code migration_scratch_<id>_<n>} is ours only as long as it is there.
 */
final class ScratchDatabases implements AutoCloseable {
    private static final String PREFIX = "migration_scratch_";
    private static final String MARKER_TABLE = "marker";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Connection connection;
    private final Refusal refusal;
    private final ScratchMarker marker;
    private final String collation;
    private boolean marked;
    private int created;

    /**
     * @param connection to the server, in auto-commit mode; closed with this
     */
    ScratchDatabases(Connection connection, Refusal refusal, String collation) throws SQLException {
        this.connection = connection;
        this.refusal = refusal;
        this.collation = collation;
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        this.marker = new ScratchMarker(id, now(), ProcessHandle.current().pid());
    }

    /**
     * Creates one and returns its name.
     *
     * @throws MigrationException when the server refuses
     */
    synchronized String create() {
        String home = PREFIX + marker.id();
        try {
            if (!marked) {
                execute("CREATE DATABASE " + home);
                execute("CREATE TABLE " + home + "." + MARKER_TABLE + " (id int) COMMENT = '" + marker.text() + "'");
                marked = true;
            }
            String name = home + "_" + ++created;
            execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE " + collation);
            return name;
        } catch (SQLException e) {
            throw refusal.creating(e);
        }
    }

    /**
     * Drops one that {@link #create} created.
     *
     * @throws MigrationException when the server refuses, or the marker is not there any more
     */
    synchronized void drop(String name) {
        try {
            if (!comment(PREFIX + marker.id()).equals(Optional.of(marker))) {
                throw MigrationException.setup(
                        "The marker of the database " + name + " is gone, so it is not dropped.",
                        "Look whose it is, and drop it by hand if it is nobody's.");
            }
            execute("DROP DATABASE IF EXISTS " + name);
        } catch (SQLException e) {
            throw refusal.dropping(name, e);
        }
    }

    /** Drops what killed runs left behind: marked, older than a day, nobody connected. What cannot be dropped stays. */
    synchronized void dropAbandoned() throws SQLException {
        Instant before = now().minus(ABANDONED);
        List<String> homes = new ArrayList<>();
        Rows.each(connection, """
                SELECT TABLE_SCHEMA, TABLE_COMMENT FROM information_schema.TABLES t
                WHERE TABLE_NAME = 'marker' AND TABLE_SCHEMA REGEXP '^migration_scratch_[0-9a-f]{12}$'
                AND NOT EXISTS (SELECT 1 FROM information_schema.PROCESSLIST p
                    WHERE p.DB = t.TABLE_SCHEMA OR p.DB LIKE concat(t.TABLE_SCHEMA, '\\_%'))
                ORDER BY TABLE_SCHEMA""", row -> {
            Optional<ScratchMarker> found = ScratchMarker.parse(row.getString(2));
            boolean abandoned = found.isPresent()
                    && row.getString(1).equals(PREFIX + found.get().id())
                    && found.get().started().isBefore(before);
            if (abandoned) {
                homes.add(row.getString(1));
            }
        });
        for (String home : homes) {
            dropAll(home);
        }
    }

    /** Drops the marker and closes the connection; what has not been dropped by then stays. */
    @Override
    public synchronized void close() {
        try (Connection last = connection) {
            if (marked && databases(PREFIX + marker.id()).isEmpty()) {
                marked = false;
                try (Statement statement = last.createStatement()) {
                    statement.execute("DROP DATABASE IF EXISTS " + PREFIX + marker.id());
                }
            }
        } catch (SQLException e) {
            // A connection that breaks while it is closed is closed; a later run drops the marker.
        }
    }

    private void dropAll(String home) {
        try {
            for (String name : databases(home)) {
                execute("DROP DATABASE IF EXISTS " + name);
            }
            execute("DROP DATABASE IF EXISTS " + home);
        } catch (SQLException e) {
            // It stays: the run goes on without it.
        }
    }

    private List<String> databases(String home) throws SQLException {
        List<String> names = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME REGEXP '^" + home
                        + "_[0-9]+$' ORDER BY SCHEMA_NAME",
                row -> names.add(row.getString(1)));
        return names;
    }

    private Optional<ScratchMarker> comment(String home) throws SQLException {
        List<String> comments = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT TABLE_COMMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = '" + home
                        + "' AND TABLE_NAME = '" + MARKER_TABLE + "'",
                row -> comments.add(row.getString(1)));
        return comments.isEmpty() ? Optional.empty() : ScratchMarker.parse(comments.get(0));
    }

    private Instant now() throws SQLException {
        List<Instant> now = new ArrayList<>();
        Rows.each(connection, "SELECT unix_timestamp()", row -> now.add(Instant.ofEpochSecond(row.getLong(1))));
        return now.get(0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
