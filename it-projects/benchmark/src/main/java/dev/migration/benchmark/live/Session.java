package dev.migration.benchmark.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection as a pool keeps it: open for the whole run, its statements prepared once. Each execution is timed. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Supplier<Tally> tally;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** A session that owns the connection and tells whichever tally counts at the time. */
    Session(Connection connection, Supplier<Tally> tally) {
        this.connection = connection;
        this.tally = tally;
    }

    /** Reads a result. */
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Work of one transaction. */
    interface Work {
        void run() throws SQLException;
    }

    /** Executes a statement that must change exactly one row. */
    void one(String sql, List<@Nullable Object> values) throws SQLException {
        int changed = timed(sql, () -> bound(sql, values).executeUpdate());
        if (changed != 1) {
            tally.get().different(changed + " rows changed by: " + sql);
        }
    }

    /** Executes a query and reads all of its result. */
    <T> T read(String sql, List<@Nullable Object> values, Reader<T> reader) throws SQLException {
        return timed(sql, () -> {
            try (var rows = bound(sql, values).executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    /** Runs work as one transaction; what fails in it takes all of it back. */
    void transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            timed("commit", () -> {
                connection.commit();
                return true;
            });
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Execution<T> {
        T run() throws SQLException;
    }

    private <T> T timed(String sql, Execution<T> execution) throws SQLException {
        long start = System.nanoTime();
        try {
            return execution.run();
        } catch (SQLException e) {
            tally.get().failed(sql, e);
            throw e;
        } finally {
            tally.get().took(System.nanoTime() - start);
        }
    }

    private PreparedStatement bound(String sql, List<@Nullable Object> values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
