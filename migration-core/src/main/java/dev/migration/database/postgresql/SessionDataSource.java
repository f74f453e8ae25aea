package dev.migration.database.postgresql;

import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections whose settings do not depend on the machine. The driver sends the JVM's time zone when it connects, after
 * everything that could be put into the URL, so the settings are made once the connection stands.
 */
final class SessionDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    /**
     * A script that waits for a lock of another session of ours would wait for ever, see <a
     * href="https://www.postgresql.org/docs/current/runtime-config-client.html">the manual</a>.
     */
    private static final String SETTINGS =
            "SET TIME ZONE 'UTC'; SET lock_timeout = '30s'; SET statement_timeout = '10min'";

    /**
     * Knows where to connect to.
     *
     * @param url with user and password, if need be
     * @param database instead of the one that the URL names; null for that one
     * @throws MigrationException when the driver cannot read the URL
     */
    SessionDataSource(String url, @Nullable String database) {
        try {
            setUrl(url);
        } catch (IllegalArgumentException e) {
            // The driver's message holds the whole URL, login included, so it is not passed on.
            throw MigrationException.setup(
                    "The jdbc:postgresql: URL cannot be read.",
                    "Write it as jdbc:postgresql://host:5432/postgres?user=…&password=….");
        }
        if (database != null) {
            setDatabaseName(database);
        }
        // A schema that exists in the user's database does not exist in an empty one.
        setCurrentSchema(null);
        setApplicationName("migration-maven-plugin");
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** {@code host:port}, for messages. */
    String address() {
        return getServerNames()[0] + ":" + getPortNumbers()[0];
    }
}
