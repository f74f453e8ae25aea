package dev.migration.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backfill beside transactions of a program that work on the same rows. */
class PostgreSqlBackfillTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private ScratchDatabase scratch;
    private Connection backfilling;
    private Connection program;

    @BeforeEach
    void connect() throws SQLException {
        scratch = PostgreSqlFixture.server().scratch();
        backfilling = scratch.dataSource().getConnection();
        program = scratch.dataSource().getConnection();
        execute(
                program,
                "create table orders (id int, line int, price int not null, note text, primary key (id, line))",
                "create unique index ix_id on orders (id)",
                "insert into orders select i, i % 3, i from generate_series(1, 9) i");
    }

    @AfterEach
    void disconnect() throws SQLException {
        thread.shutdownNow();
        backfilling.close();
        program.close();
        scratch.close();
    }

    static Stream<List<String>> keys() {
        return Stream.of(List.of("id"), List.of("id", "line"), List.of());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aTransactionThatTakesRowsInAnotherOrderIsNotItsVictim(List<String> key) throws Exception {
        program.setAutoCommit(false);
        execute(program, "update orders set price = 70 where id = 7", "update orders set price = 80 where id = 8");
        Future<?> backfill = start(key);
        untilSomebodyWaits();

        execute(program, "update orders set price = 10 where id = 1", "update orders set price = 60 where id = 6");
        program.commit();
        backfill.get();

        assertThat(notes()).containsExactly("n1", "n2", "n3", "n4", "n5", "n6", "n70", "n80", "n9");
    }

    @Test
    void aProgramThatRefersToItsRowsDoesNotWait() throws Exception {
        execute(program, "create table lines (order_id int references orders (id))");
        execute(backfilling, "begin");
        execute(backfilling, statement(List.of("id")).replace("commit;", ""));
        execute(program, "set lock_timeout = '2s'", "insert into lines values (1)");
        execute(backfilling, "commit");
        assertThat(notes()).hasSize(9).doesNotContain("-");
    }

    private Future<?> start(List<String> key) {
        return thread.submit(() -> {
            execute(backfilling, statement(key));
            return null;
        });
    }

    private static String statement(List<String> key) {
        DataType integer = new DataType("integer", Family.INTEGER, 4, null, List.of());
        List<Column> columns = key.stream()
                .map(name -> Column.of(Identifier.of(name), integer, false))
                .toList();
        Backfill backfill = new Backfill(
                QualifiedName.of("orders"),
                columns,
                Identifier.of("note"),
                "'n' || price",
                true,
                List.of(),
                new Batches(9, 0));
        return new PostgreSqlDialect(18).statements(backfill, Guard.NONE).get(0);
    }

    private void untilSomebodyWaits() throws SQLException {
        try (Connection watching = scratch.dataSource().getConnection()) {
            while (rows(watching, "select pid::text from pg_locks where not granted")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private List<String> notes() throws SQLException {
        return rows(program, "select coalesce(note, '-') from orders order by id");
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        Rows.each(connection, query, row -> found.add(row.getString(1)));
        return found;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
