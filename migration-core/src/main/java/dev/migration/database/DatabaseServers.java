package dev.migration.database;

import dev.migration.database.container.ServerImage;
import dev.migration.database.h2.H2Catalog;
import dev.migration.database.h2.H2Server;
import dev.migration.database.mysql.MySqlCatalog;
import dev.migration.database.mysql.MySqlServer;
import dev.migration.database.postgresql.PostgreSqlCatalog;
import dev.migration.database.postgresql.PostgreSqlServer;
import dev.migration.database.sqlite.SqliteCatalog;
import dev.migration.database.sqlite.SqliteServer;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.h2.H2Dialect;
import dev.migration.dialect.h2.H2Settings;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.dialect.mysql.MySqlDialect;
import dev.migration.dialect.mysql.Release;
import dev.migration.dialect.postgresql.PostgreSqlDialect;
import dev.migration.dialect.sqlite.SqliteDialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Starts dev database servers. */
public final class DatabaseServers {
    private DatabaseServers() {}

    /**
     * Starts a server of this process, or connects to the user's own.
     *
     * @param binaries finds the jar of an engine that is not on the class path
     * @throws dev.migration.error.MigrationException when there is none to be had
     */
    public static DatabaseServer start(DatabaseChoice choice, BinariesResolver binaries) {
        if (choice instanceof DatabaseChoice.H2 inProcess) {
            return new H2Server(inProcess.options(), DatabaseServers::h2);
        }
        if (choice instanceof DatabaseChoice.Sqlite) {
            return new SqliteServer(DatabaseServers::sqlite);
        }
        if (choice instanceof DatabaseChoice.EmbeddedPostgreSql embedded) {
            return PostgreSqlServer.embedded(embedded.majorVersion(), binaries, DatabaseServers::postgreSql);
        }
        if (choice instanceof DatabaseChoice.PostgreSqlServerUrl server) {
            return PostgreSqlServer.at(server.url(), DatabaseServers::postgreSql);
        }
        if (choice instanceof DatabaseChoice.EmbeddedMariaDb) {
            return MySqlServer.embedded(binaries, DatabaseServers::mySql);
        }
        if (choice instanceof DatabaseChoice.MySqlServerUrl server) {
            return MySqlServer.at(server.url(), DatabaseServers::mySql);
        }
        if (choice instanceof DatabaseChoice.Testcontainers container) {
            return inContainer(container, binaries);
        }
        throw new AssertionError(choice);
    }

    private static DatabaseServer inContainer(DatabaseChoice.Testcontainers container, BinariesResolver binaries) {
        String image = container.image();
        return switch (container.engine()) {
            case "postgresql" -> PostgreSqlServer.inContainer(image, binaries, DatabaseServers::postgreSql);
            case "mariadb" -> MySqlServer.inContainer(ServerImage.mariaDb(image), binaries, DatabaseServers::mySql);
            default -> MySqlServer.inContainer(ServerImage.mySql(image), binaries, DatabaseServers::mySql);
        };
    }

    private static Engine h2(DatabaseDescription description, Connection connection) throws SQLException {
        Dialect dialect = new H2Dialect(H2Settings.of(connection));
        return new Engine(dialect, new H2Catalog(dialect));
    }

    private static Engine mySql(DatabaseDescription description, Connection connection) {
        Flavour flavour = description.engine().equals("mysql") ? Flavour.MYSQL : Flavour.MARIADB;
        MySqlDialect dialect = new MySqlDialect(Release.of(flavour, description.version()));
        return new Engine(dialect, new MySqlCatalog(dialect));
    }

    private static Engine sqlite(DatabaseDescription description, Connection connection) {
        Dialect dialect = new SqliteDialect();
        return new Engine(dialect, new SqliteCatalog(dialect));
    }

    private static Engine postgreSql(DatabaseDescription description, Connection connection) {
        Dialect dialect = new PostgreSqlDialect(description.majorVersion());
        return new Engine(dialect, new PostgreSqlCatalog(dialect));
    }
}
