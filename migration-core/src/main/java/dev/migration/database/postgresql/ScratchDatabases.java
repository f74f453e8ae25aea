package dev.migration.database.postgresql;

import dev.migration.database.ScratchMarker;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates and drops the scratch databases of one server, over one connection. Every other database stays untouched: one
 * is dropped only if its comment bears a marker, and a marker is only put on a database that was just created here.
 */
final class ScratchDatabases implements AutoCloseable {
    private static final String PREFIX = "migration_scratch_";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Connection connection;
    private final Refusal refusal;
    private final ScratchMarker marker;
    private final boolean copiesFiles;
    private int created;

    /**
     * @param connection to any database of the server, in auto-commit mode; closed with this
     * @param ownServer whether nobody else works on the server, so that a checkpoint for each database disturbs nobody
     */
    ScratchDatabases(Connection connection, Refusal refusal, boolean ownServer) throws SQLException {
        this.connection = connection;
        this.refusal = refusal;
        this.copiesFiles = ownServer;
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        this.marker = new ScratchMarker(id, now(), ProcessHandle.current().pid());
    }

    /**
     * Creates one and returns its name. The collation is C, because an operating system's collations differ; template0 is
     * what nobody has added to. Copying its files takes a third of the time that writing them to the log takes, which is
     * the default since PostgreSQL 15, but a checkpoint.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createdatabase.html">CREATE DATABASE</a>
     * @throws MigrationException when the server refuses
     */
    synchronized String create() {
        String name = PREFIX + marker.id() + "_" + ++created;
        try {
            String provider = connection.getMetaData().getDatabaseMajorVersion() < 15
                    ? ""
                    : " LOCALE_PROVIDER libc" + (copiesFiles ? " STRATEGY file_copy" : "");
            execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
                    + provider);
        } catch (SQLException e) {
            throw refusal.creating(role(), e);
        }
        try {
            execute("COMMENT ON DATABASE " + name + " IS '" + marker.text() + "'");
            return name;
        } catch (SQLException e) {
            throw refusal.creating(role(), e);
        }
    }

    /**
     * Drops one that {@link #create} created, whoever is connected to it.
     *
     * @throws MigrationException when the server refuses, or the database is not the one that was created here
     */
    synchronized void drop(String name) {
        try {
            Optional<String> comment = comment(name);
            if (comment.isEmpty()) {
                return;
            }
            if (!comment.get().equals(marker.text())) {
                throw MigrationException.setup(
                        "The database " + name + " does not bear the marker that was put on it, so it is not dropped.",
                        "Look whose it is, and drop it by hand if it is nobody's.");
            }
            execute("DROP DATABASE " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw refusal.dropping(name, e);
        }
    }

    /**
     * Drops what killed runs left behind: marked, older than a day, nobody connected. One that cannot be dropped, because
     * it is another role's or somebody has just connected, stays.
     */
    synchronized void dropAbandoned() throws SQLException {
        for (String name : abandoned(now().minus(ABANDONED))) {
            try {
                execute("DROP DATABASE IF EXISTS " + name);
            } catch (SQLException e) {
                // It stays: the run goes on without it.
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // A connection that breaks while it is closed is closed.
        }
    }

    private List<String> abandoned(Instant before) throws SQLException {
        List<String> names = new ArrayList<>();
        String query = """
                SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database d
                WHERE datname ~ '^migration_scratch_[0-9a-f]+_[0-9]+$'
                AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
                ORDER BY datname""";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Optional<ScratchMarker> found = ScratchMarker.parse(rows.getString(2));
                if (found.isPresent() && found.get().started().isBefore(before)) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** The comment of a database, an empty text for none; nothing if there is no such database. */
    private Optional<String> comment(String name) throws SQLException {
        String query = "SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database WHERE datname = '"
                + name + "'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private Instant now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT extract(epoch FROM clock_timestamp())::bigint")) {
            rows.next();
            return Instant.ofEpochSecond(rows.getLong(1));
        }
    }

    private String role() {
        try {
            return String.valueOf(connection.getMetaData().getUserName());
        } catch (SQLException e) {
            return "…";
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
