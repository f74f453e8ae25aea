package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.MariaDbFixture;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backfill beside transactions of a program that work on the same rows. */
class MariaDbBackfillBesideProgramsTest extends MariaDbRows {
    /** The table of transactions shows nothing new to somebody who asks often. */
    private static final String WAITING = "select 1 from information_schema.global_status"
            + " where variable_name = 'innodb_row_lock_current_waits' and variable_value > 0";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Connection backfilling;

    @BeforeEach
    void fill() throws SQLException {
        backfilling = MariaDbFixture.beside(connection);
        statement.execute(
                "create table users (id int, line int, price int not null, login text, primary key (id, line))");
        statement.execute("create unique index ix_id on users (id)");
        statement.execute("insert into users select seq, seq % 3, seq, null from seq_1_to_9");
    }

    @AfterEach
    void stop() throws SQLException {
        thread.shutdownNow();
        backfilling.close();
    }

    static Stream<List<Column>> keys() {
        return Stream.of(List.of(number("id")), List.of(number("id"), number("line")), List.of());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aTransactionThatTakesRowsInAnotherOrderIsNotItsVictim(List<Column> key) throws Exception {
        connection.setAutoCommit(false);
        statement.execute("update users set price = 70 where id = 7");
        statement.execute("update users set price = 80 where id = 8");
        Future<?> backfill = start(key);
        while (rows(WAITING).isEmpty()) {
            if (backfill.isDone()) {
                assertThat(backfill.get()).as("it did not wait").isNotNull();
            }
        }

        statement.execute("update users set price = 10 where id = 1");
        statement.execute("update users set price = 60 where id = 6");
        connection.commit();
        backfill.get();

        assertThat(rows("select login from users order by id"))
                .containsExactly("n1", "n2", "n3", "n4", "n5", "n6", "n70", "n80", "n9");
    }

    private Future<?> start(List<Column> key) {
        Backfill backfill = new Backfill(USERS, key, LOGIN, "concat('n', price)", true, List.of(), new Batches(9, 0));
        return thread.submit(() -> {
            try (Statement filling = backfilling.createStatement()) {
                for (String sql : dialect.statements(backfill, Guard.NONE)) {
                    filling.execute(sql);
                }
            }
            return null;
        });
    }
}
