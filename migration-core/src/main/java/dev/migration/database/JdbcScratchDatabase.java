package dev.migration.database;

import dev.migration.error.MigrationException;
import dev.migration.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A scratch database behind a data source. */
public final class JdbcScratchDatabase implements ScratchDatabase {
    private final DataSource dataSource;
    private final CatalogReader catalog;
    private final Runnable drop;
    private @Nullable Connection connection;
    private boolean closed;

    /**
     * Takes over an empty database.
     *
     * @param drop removes the database; called once, when the connection is closed
     */
    public JdbcScratchDatabase(DataSource dataSource, CatalogReader catalog, Runnable drop) {
        this.dataSource = dataSource;
        this.catalog = catalog;
        this.drop = drop;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public synchronized Connection connection() {
        if (closed) {
            throw new IllegalStateException("The scratch database is closed.");
        }
        try {
            if (connection == null || connection.isClosed()) {
                connection = dataSource.getConnection();
            }
            return connection;
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database does not answer: " + e.getMessage(),
                    "Look at the server's log, then try again.",
                    e);
        }
    }

    @Override
    public Schema read(List<String> ignoredTables) {
        try {
            return catalog.read(connection(), ignoredTables);
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The catalog of the dev database cannot be read: " + e.getMessage(),
                    "If the server still runs, please report this with the version of the database.",
                    e);
        }
    }

    /** Drops it; may be called by another thread, when the server is closed. */
    @Override
    public void close() {
        Connection open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = connection;
        }
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            // A connection that breaks while it is closed is closed; what counts is that the database goes.
        }
        drop.run();
    }
}
