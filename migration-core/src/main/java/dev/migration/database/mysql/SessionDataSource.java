package dev.migration.database.mysql;

import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.MariaDbDataSource;

/** Connections whose settings do not depend on the machine, by MariaDB's driver, which speaks to MySQL as well. */
final class SessionDataSource extends MariaDbDataSource {
    /** Tells all letters apart, as every collation that a project may have does at most; nobody names it in a script. */
    static final String MARIADB_COLLATION = "utf8mb4_nopad_bin";

    /** The same on MySQL. */
    static final String MYSQL_COLLATION = "utf8mb4_0900_bin";

    /**
     * A script that waits for a lock of another session of ours would wait for ever, see <a
     * href="https://mariadb.com/docs/server/server-management/variables-and-modes/server-system-variables">the manual</a>.
     */
    private static final String SETTINGS =
            "SET SESSION time_zone = '+00:00', lock_wait_timeout = 30, innodb_lock_wait_timeout = 30";

    private static final String MARIADB_TIMEOUT = "SET SESSION max_statement_time = 600";
    private static final String MYSQL_TIMEOUT = "SET SESSION max_execution_time = 600000";

    private final Configuration configuration;

    /**
     * Knows where to connect to.
     *
     * @param url with user and password, if need be
     * @param database instead of the one that the URL names; null for that one
     * @throws MigrationException when the driver cannot read the URL
     */
    SessionDataSource(String url, @Nullable String database) {
        try {
            // The driver leaves jdbc:mysql: to the other one, unless it is told not to.
            Configuration given = Configuration.parse(url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:"));
            if (given == null || given.addresses().isEmpty()) {
                throw new SQLException("no address");
            }
            Configuration.Builder builder = given.toBuilder()
                    .connectTimeout(30_000)
                    .allowPublicKeyRetrieval(true)
                    .tinyInt1isBit(false);
            this.configuration = (database == null ? builder : builder.database(database)).build();
        } catch (SQLException | IllegalArgumentException e) {
            // The driver's message holds the whole URL, login included, so it is not passed on.
            throw MigrationException.setup(
                    "The " + url.replaceFirst("^(jdbc:\\w+:).*", "$1") + " URL cannot be read.",
                    "Write it as jdbc:mariadb://host:3306/mysql?user=…&password=….");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = Driver.connect(configuration);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            statement.execute(isMariaDb(connection) ? MARIADB_TIMEOUT : MYSQL_TIMEOUT);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Which of the two the server is. */
    static boolean isMariaDb(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("MariaDB");
    }

    /** {@code host:port}, for messages. */
    String address() {
        HostAddress address = configuration.addresses().get(0);
        return address.host + ":" + address.port;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The URL names the login.");
    }
}
