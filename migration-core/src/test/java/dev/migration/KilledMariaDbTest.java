package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.Rows;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MariaDB is one process; somebody starts it again. */
class KilledMariaDbTest extends KilledServer {
    private @Nullable Process again;

    KilledMariaDbTest() {
        super("mariadb");
    }

    @AfterEach
    void end() {
        if (again != null) {
            again.destroyForcibly();
        }
    }

    @Test
    void aBackfillGoesOnWhereItEnded() throws SQLException {
        patient(Backfills.parse("orders.total:price * pieces", new Batches(10, 0)))
                .model(ORDERS.formatted(", total int not null"))
                .generate();
        migrateTo("2");
        execute("insert into orders select seq, seq, 2, null from seq_1_to_100");

        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update orders set price = price where id = 55");
            killWhen("select count(*) = 54 from orders where total is not null", "update orders set total");
        }

        await("select count(*) = 54 from orders where total is not null");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 100 from orders where total = price * pieces");
    }

    @Test
    void anIndexThatIsHalfBuiltIsBuiltAnew() throws SQLException {
        patient(Backfills.NONE)
                .model(ORDERS.formatted("") + "create index ix_price on orders (price);")
                .generate();
        migrateTo("1");
        execute("insert into orders select seq, seq * 7919 % 1000003, seq from seq_1_to_400000");

        killWhen(
                "select count(*) = 1 from information_schema.processlist where state = 'altering table'",
                "create index ix_price");

        await("select count(*) = 0 from information_schema.statistics where index_name = 'ix_price'");
        assertThat(flyway().migrate().success).isTrue();
        await("select count(*) = 1 from information_schema.statistics where index_name = 'ix_price'");
        await("select count(*) = 400000 from orders force index (ix_price) where price >= 0");
    }

    @Override
    String keepsWhatIsCommitted() {
        return "set global innodb_flush_log_at_trx_commit = 1";
    }

    @Override
    void kill(String words) throws SQLException {
        assertThat(texts("select info from information_schema.processlist where id <> connection_id() and info like '%"
                        + words + "%'"))
                .hasSize(1);
        Path file = Path.of(texts("select @@pid_file").get(0));
        Path data = Path.of(texts("select @@datadir").get(0));
        try {
            Path recorded = file.isAbsolute() ? file : data.resolve(file);
            ProcessHandle process = ProcessHandle.of(
                            Long.parseLong(Files.readString(recorded).strip()))
                    .orElseThrow();
            List<String> command =
                    new ArrayList<>(List.of(process.info().command().orElseThrow()));
            command.addAll(List.of(process.info().arguments().orElseThrow()));
            assertThat(process.destroyForcibly()).isTrue();
            process.onExit().join();
            again = new ProcessBuilder(command)
                    .directory(data.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> texts(String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, question, row -> found.add(row.getString(1)));
        }
        return found;
    }
}
