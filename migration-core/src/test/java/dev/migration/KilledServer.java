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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed under the scripts that were generated for it, and what Flyway then makes of them. */
abstract class KilledServer {
    static final String ORDERS = "create table orders (id int primary key, price int, pieces int%s);\n";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final String engine;
    private DatabaseServer server;
    private ScratchDatabase scratch;
    DataSource database;
    TestModule module;

    KilledServer(String engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start() throws SQLException {
        server = DatabaseServers.start(DatabaseChoice.parse(engine), TestBinaries::resolve);
        scratch = server.scratch();
        database = scratch.dataSource();
        execute(keepsWhatIsCommitted());
        module = new TestModule(folder, engine)
                .script("V1__orders.sql", ORDERS.formatted(""))
                .script("U1__orders.sql", "drop table if exists orders;");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A server of the plugin's own may forget the last commits when it is killed; one in production does not. */
    abstract String keepsWhatIsCommitted();

    /** Kills the process that runs a statement with these words. */
    abstract void kill(String words) throws SQLException;

    void configure(FluentConfiguration flyway) {}

    /** Scripts that wait for each other's locks longer than the test takes. */
    final TestModule patient(Backfills backfills) {
        return module.rollout(new RolloutSettings(true, new Pace("10min"), backfills, Decisions.NONE));
    }

    final void migrateTo(String version) {
        assertThat(Flyway.configure()
                        .configuration(flyway().getConfiguration())
                        .target(version)
                        .load()
                        .migrate()
                        .success)
                .isTrue();
    }

    final Flyway flyway() {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(database).locations("filesystem:" + folder.resolve(SCRIPTS));
        configure(configuration);
        return configuration.load();
    }

    /** Migrates until the answer is yes, which must come before the end, and kills the server. */
    final void killWhen(String question, String words) throws SQLException {
        CompletableFuture<MigrateResult> migration =
                CompletableFuture.supplyAsync(() -> flyway().migrate(), task -> new Thread(task, "flyway").start());
        boolean yes = false;
        while (!yes) {
            yes = answer(question);
            if (!yes && migration.isDone()) {
                assertThat(migration.join().migrations).as(question).isEmpty();
            }
        }
        kill(words);
        assertThatThrownBy(migration::join).isInstanceOf(CompletionException.class);
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Asks until the answer is yes; a server that recovers refuses connections meanwhile. */
    final void await(String question) throws SQLException {
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

    private boolean answer(String question) throws SQLException {
        List<Boolean> answers = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, question, row -> answers.add(row.getBoolean(1)));
        }
        return answers.contains(true);
    }
}
