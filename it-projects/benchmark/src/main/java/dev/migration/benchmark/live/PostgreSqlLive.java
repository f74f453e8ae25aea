package dev.migration.benchmark.live;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL. A copy is made of a template, file by file. */
final class PostgreSqlLive implements LiveDatabase {
    /** The server starts with what suits scratch databases; these are PostgreSQL's own values, but for a larger WAL. */
    private static final List<String> PRODUCTION = List.of(
            "fsync = on",
            "synchronous_commit = on",
            "full_page_writes = on",
            "autovacuum = on",
            "max_wal_size = '8GB'",
            "checkpoint_timeout = '15min'");

    static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";

    private final String choice;
    private final DatabaseServer server;
    private final ScratchDatabase home;
    private final String base;
    private final String copy;
    private final boolean own;

    /** Uses a server, which is closed with this. */
    PostgreSqlLive(String choice, DatabaseServer server) throws SQLException {
        this.choice = choice;
        this.server = server;
        this.home = server.scratch();
        String name = "migration_live_" + UUID.randomUUID().toString().substring(0, 8);
        this.base = name + "_base";
        this.copy = name + "_copy";
        this.own = server.description().source().equals(DatabaseDescription.EMBEDDED);
        if (own) {
            for (var setting : PRODUCTION) {
                admin("alter system set " + setting);
            }
            admin("select pg_reload_conf()");
        }
    }

    @Override
    public String description() {
        return "PostgreSQL " + server.description().version()
                + (own ? ", `" + String.join("`, `", PRODUCTION) + "`" : ", a server of its own settings");
    }

    @Override
    public String choice() {
        return choice;
    }

    @Override
    public String schema() {
        return Orders.SCHEMA;
    }

    @Override
    public List<Change> changes() {
        return PostgreSqlChanges.all();
    }

    @Override
    public Map<String, String> flyway() {
        return Map.of(TRANSACTIONAL_LOCK, "false");
    }

    @Override
    public void fill(Orders orders, LiveProject project) throws SQLException {
        admin("create database " + base);
        var filled = named(base);
        project.migrate(filled, "1");
        var numbers = "(select n from generate_series(1, %d) as n) numbers";
        try (var connection = filled.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(orders.fillCustomers(numbers.formatted(orders.customers())));
            statement.execute(orders.fillOrders(
                    numbers.formatted(orders.rows()), "timestamp '2026-01-01' + n * interval '1 second'"));
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public DataSource copy() throws SQLException {
        drop(copy);
        admin("create database " + copy + " template " + base + " strategy file_copy");
        admin("checkpoint");
        return named(copy);
    }

    @Override
    public void close() {
        try (server;
                home) {
            drop(copy);
            drop(base);
        } catch (SQLException e) {
            throw new IllegalStateException("a database cannot be dropped", e);
        }
    }

    private void drop(String name) throws SQLException {
        admin("drop database if exists " + name + " with (force)");
    }

    private void admin(String sql) throws SQLException {
        try (var statement = home.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where the scratch database is, but without the limits that its sessions have. */
    private DataSource named(String database) {
        var given = (PGSimpleDataSource) home.dataSource();
        var source = new PGSimpleDataSource();
        source.setServerNames(given.getServerNames());
        source.setPortNumbers(given.getPortNumbers());
        source.setUser(given.getUser());
        source.setPassword(given.getPassword());
        source.setSslMode(given.getSslMode());
        source.setDatabaseName(database);
        return source;
    }
}
