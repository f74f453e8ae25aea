package dev.migration.database;

import dev.migration.database.DatabaseChoice.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;

/** One MariaDB server for all tests of this process, and a database of its own for each that asks. */
public final class MariaDbFixture {
    private MariaDbFixture() {}

    /** Started by the first test that asks; it stops with the process. */
    private static final class Server {
        private static final DatabaseServer RUNNING =
                DatabaseServers.start(new EmbeddedMariaDb(), TestBinaries::resolve);
    }

    /** The server. */
    public static DatabaseServer server() {
        return Server.RUNNING;
    }

    /** A connection to a new, empty database. */
    public static Connection database() throws SQLException {
        return server().scratch().dataSource().getConnection();
    }

    /** Another connection to the database of one. */
    public static Connection beside(Connection other) throws SQLException {
        Connection connection = database();
        connection.setCatalog(other.getCatalog());
        return connection;
    }
}
