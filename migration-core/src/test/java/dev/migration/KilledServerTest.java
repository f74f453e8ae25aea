package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.TestBinaries;
import dev.migration.dialect.Pace;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Flyway makes of generated scripts after the server was killed under them. PostgreSQL ends all its processes and recovers
 * from its log when one of them is killed.
 */
class KilledServerTest {
    private static final String ORDERS = "create table orders (id int primary key, price int, pieces int%s);\n";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private DatabaseServer server;
    private ScratchDatabase scratch;
    private DataSource database;
    private TestModule module;

    @BeforeEach
    void start() throws SQLException {
        server = DatabaseServers.start(DatabaseChoice.parse("postgresql"), TestBinaries::resolve);
        scratch = server.scratch();
        database = scratch.dataSource();
        // The server of the plugin's own may forget the last commits when it is killed; one in production does not.
        execute(
                "do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$");
        module = new TestModule(folder, "postgresql")
                .script("V1__orders.sql", ORDERS.formatted(""))
                .script("U1__orders.sql", "drop table if exists orders;");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBackfillGoesOnWhereItEnded() throws SQLException {
        Batches batches = new Batches(10, 0);
        module.rollout(new RolloutSettings(
                        true,
                        new Pace("10min"),
                        Backfills.parse("orders.total:price * pieces", batches),
                        Decisions.NONE))
                .model(ORDERS.formatted(", total int not null"))
                .generate();
        migrateTo("2");
        execute("insert into orders select i, i, 2 from generate_series(1, 100) as i");

        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update orders set price = price where id = 55");

            CompletableFuture<MigrateResult> migration = migrating();
            // All batches before, and of the one with the row that is held, the others.
            await("select count(*) = 59 from orders where total is not null", migration);
            kill("update orders set total");
            assertThatThrownBy(migration::join).isInstanceOf(CompletionException.class);
        }

        await("select count(*) = 59 from orders where total is not null");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 100 from orders where total = price * pieces");
    }

    @Test
    void anIndexThatIsHalfBuiltIsBuiltAnew() throws SQLException {
        module.rollout(new RolloutSettings(true, new Pace("10min"), Backfills.NONE, Decisions.NONE))
                .model(ORDERS.formatted("") + "create index ix_price on orders (price);")
                .generate();
        migrateTo("1");

        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into orders values (1, 1, 1)");

            CompletableFuture<MigrateResult> migration = migrating();
            await("select exists (select from pg_index where not indisvalid)", migration);
            kill("create index concurrently");
            assertThatThrownBy(migration::join).isInstanceOf(CompletionException.class);
        }

        await("select exists (select from pg_index where not indisvalid)");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 1 from pg_index where indisvalid and indexrelid = 'ix_price'::regclass");
        await("select not exists (select from pg_index where not indisvalid)");
    }

    private void migrateTo(String version) {
        assertThat(Flyway.configure()
                        .configuration(flyway().getConfiguration())
                        .target(version)
                        .load()
                        .migrate()
                        .success)
                .isTrue();
    }

    private Flyway flyway() {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(database).locations("filesystem:" + folder.resolve(SCRIPTS));
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    private CompletableFuture<MigrateResult> migrating() {
        return CompletableFuture.supplyAsync(() -> flyway().migrate(), task -> new Thread(task, "flyway").start());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Asks until the answer is yes, which must come before the migration ends. */
    private void await(String question, CompletableFuture<MigrateResult> migration) throws SQLException {
        boolean yes = false;
        while (!yes) {
            yes = answer(question);
            if (!yes && migration.isDone()) {
                assertThat(migration.join().migrations).as(question).isEmpty();
            }
        }
    }

    private boolean answer(String question) throws SQLException {
        List<Boolean> answers = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, question, row -> answers.add(row.getBoolean(1)));
        }
        return answers.contains(true);
    }

    /** Asks until the answer is yes; a server that recovers refuses connections meanwhile. */
    private void await(String question) throws SQLException {
        Instant last = Instant.now().plus(PATIENCE);
        boolean yes = false;
        while (!yes) {
            try {
                yes = answer(question);
            } catch (SQLException refused) {
                if (Instant.now().isAfter(last)) {
                    throw refused;
                }
            }
            assertThat(Instant.now()).as(question).isBefore(last);
        }
    }

    /** Kills the process that runs a statement that begins so; the server then ends all others, and starts anew. */
    private void kill(String statement) throws SQLException {
        List<Long> processes = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(
                    connection,
                    "select pid from pg_stat_activity where pid <> pg_backend_pid() and state = 'active'"
                            + " and query ilike '%" + statement + "%'",
                    row -> processes.add(row.getLong(1)));
        }
        assertThat(processes).hasSize(1);
        assertThat(ProcessHandle.of(processes.get(0)).orElseThrow().destroyForcibly())
                .isTrue();
    }
}
