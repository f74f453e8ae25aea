package dev.migration.benchmark.live;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** MariaDB. It has no templates, so a copy is written row by row. */
final class MariaDbLive implements LiveDatabase {
    /** What can be set on a server that runs; the log is large enough for no checkpoint to be forced. */
    private static final List<String> PRODUCTION = List.of(
            "innodb_flush_log_at_trx_commit = 1",
            "innodb_buffer_pool_size = 1073741824",
            "innodb_log_file_size = 2147483648");

    private final String choice;
    private final DatabaseServer server;
    private final ScratchDatabase base;
    private final boolean own;
    private @Nullable LiveProject start;
    private @Nullable ScratchDatabase copy;

    /** Uses a server, which is closed with this. */
    MariaDbLive(String choice, DatabaseServer server) throws SQLException {
        this.choice = choice;
        this.server = server;
        this.own = server.description().source().equals(DatabaseDescription.EMBEDDED);
        this.base = server.scratch();
        if (own) {
            try (var statement = base.connection().createStatement()) {
                for (var setting : PRODUCTION) {
                    statement.execute("set global " + setting);
                }
            }
        }
    }

    @Override
    public String description() {
        return "MariaDB " + server.description().version()
                + (own
                        ? ", `" + String.join("`, `", PRODUCTION) + "`, but no fsync and no doublewrite"
                        : ", a server of its own settings");
    }

    @Override
    public String choice() {
        return choice;
    }

    @Override
    public String schema() {
        return MariaDbChanges.SCHEMA;
    }

    @Override
    public List<Change> changes() {
        return MariaDbChanges.all();
    }

    @Override
    public Map<String, String> flyway() {
        return Map.of();
    }

    @Override
    public void fill(Orders orders, LiveProject project) throws SQLException {
        start = project;
        project.migrate(base.dataSource(), "1");
        var numbers = "(select seq as n from seq_1_to_%d) numbers";
        execute(
                base,
                orders.fillCustomers(numbers.formatted(orders.customers())),
                orders.fillOrders(
                        numbers.formatted(orders.rows()), "timestamp '2026-01-01 00:00:00' + interval n second"));
    }

    @Override
    public DataSource copy() throws SQLException {
        if (copy != null) {
            copy.close();
        }
        var fresh = server.scratch();
        copy = fresh;
        if (start != null) {
            start.migrate(fresh.dataSource(), "1");
        }
        var from = base.connection().getCatalog();
        execute(
                fresh,
                "insert into customers select * from " + from + ".customers",
                "insert into orders select * from " + from + ".orders",
                "analyze table customers, orders");
        return fresh.dataSource();
    }

    @Override
    public void close() {
        server.close();
    }

    private static void execute(ScratchDatabase database, String... statements) throws SQLException {
        try (var statement = database.connection().createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
