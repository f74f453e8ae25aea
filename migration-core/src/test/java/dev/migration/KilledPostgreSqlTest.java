package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.Rows;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends all its processes and recovers from its log when one of them is killed. */
class KilledPostgreSqlTest extends KilledServer {
    KilledPostgreSqlTest() {
        super("postgresql");
    }

    @Test
    void aBackfillGoesOnWhereItEnded() throws SQLException {
        patient(Backfills.parse("orders.total:price * pieces", new Batches(10, 0)))
                .model(ORDERS.formatted(", total int not null"))
                .generate();
        migrateTo("2");
        execute("insert into orders select i, i, 2 from generate_series(1, 100) as i");

        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update orders set price = price where id = 55");
            // All batches before, and of the one with the row that is held, the others.
            killWhen("select count(*) = 59 from orders where total is not null", "update orders set total");
        }

        await("select count(*) = 59 from orders where total is not null");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 100 from orders where total = price * pieces");
    }

    @Test
    void anIndexThatIsHalfBuiltIsBuiltAnew() throws SQLException {
        patient(Backfills.NONE)
                .model(ORDERS.formatted("") + "create index ix_price on orders (price);")
                .generate();
        migrateTo("1");

        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into orders values (1, 1, 1)");
            killWhen("select exists (select from pg_index where not indisvalid)", "create index concurrently");
        }

        await("select exists (select from pg_index where not indisvalid)");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 1 from pg_index where indisvalid and indexrelid = 'ix_price'::regclass");
        await("select not exists (select from pg_index where not indisvalid)");
    }

    @Override
    String keepsWhatIsCommitted() {
        return "do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$";
    }

    @Override
    void configure(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }

    @Override
    void kill(String words) throws SQLException {
        List<Long> processes = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(
                    connection,
                    "select pid from pg_stat_activity where pid <> pg_backend_pid() and state = 'active'"
                            + " and query ilike '%" + words + "%'",
                    row -> processes.add(row.getLong(1)));
        }
        assertThat(processes).hasSize(1);
        assertThat(ProcessHandle.of(processes.get(0)).orElseThrow().destroyForcibly())
                .isTrue();
    }
}
