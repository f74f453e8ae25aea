package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of MariaDB becomes a view without a moment in between, although each statement commits. */
class MariaDbTableRenameTest {
    private static final String TABLES = """
            create table %1$s (id bigint auto_increment primary key, code varchar(20) unique, note varchar(20) default 'none',
                at timestamp(6) not null default current_timestamp(6), twice int as (length(code) * 2) stored);
            create table line (id bigint primary key, order_id bigint,
                constraint fk_order foreign key (order_id) references %1$s (id));
            """;

    @TempDir
    private Path temporary;

    private TestModule module;
    private ScratchDatabase database;
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void rename() throws SQLException {
        module = new TestModule(temporary, "mariadb")
                .script("V1__orders.sql", TABLES.formatted("orders"))
                .model(TABLES.formatted("purchase"))
                .rename("orders:purchase");
        module.generate();
        database = TestDatabases.SHARED.server(DatabaseChoice.parse("mariadb")).scratch();
        connection = database.dataSource().getConnection();
        statement = connection.createStatement();
        module.run("src/main/resources/db/migration/V1__orders.sql", database);
        statement.execute(
                "create trigger upper_code before insert on orders for each row set new.code = upper(new.code)");
        statement.execute("insert into orders (code) values ('a')");
    }

    @AfterEach
    void close() throws SQLException {
        statement.close();
        connection.close();
        database.close();
    }

    private String row(String query) throws SQLException {
        return String.join("; ", TableRenameTest.rows(connection, query));
    }

    @Test
    void numbersDefaultsAndTriggersAreThoseOfTheTable() throws SQLException {
        module.run(TableRenameTest.RENAME, database);

        assertThat(insert("insert into orders (code) values ('bb')")).isEqualTo(2);
        assertThat(row("select id, code, note, at is not null, twice from orders where id = last_insert_id()"))
                .isEqualTo("2 BB none 1 4");
        assertThat(insert("insert into orders (id, code) values (default, 'c')"))
                .isEqualTo(3);
        assertThat(
                        insert(
                                "insert into orders (code, note) values ('a', 'again') on duplicate key update note = values(note)"))
                .isPositive();
        assertThat(row("select note from purchase where id = 1")).isEqualTo("again");
        assertThat(row("insert into orders (code) values ('r') returning id, code"))
                .endsWith(" R");
        assertThat(insert("replace into orders (code) values ('c')")).isGreaterThan(3);
        statement.execute("insert into line values (1, 1)");
        module.run(TableRenameTest.UNDO, database);
        assertThat(insert("insert into orders (code) values ('d')")).isGreaterThan(4);
        assertThat(row("select referenced_table_name from information_schema.referential_constraints"
                        + " where constraint_schema = database()"))
                .isEqualTo("orders");
    }

    private long insert(String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                return keys.getLong(1);
            }
        }
    }

    @Test
    void aRowThatIsLockedByTheOldNameIsLockedByTheNewOne() throws SQLException {
        module.run(TableRenameTest.RENAME, database);
        connection.setAutoCommit(false);
        assertThat(row("select id from orders for update")).isEqualTo("1");

        try (Connection other = database.dataSource().getConnection();
                Statement waiting = other.createStatement();
                ResultSet rows = waiting.executeQuery("select id from purchase for update skip locked")) {
            assertThat(rows.next()).isFalse();
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Test
    void aScriptThatWasBrokenOffAnywhereRunsAgain() throws SQLException {
        List<String> statements = statements(TableRenameTest.RENAME);
        assertThat(statements).hasSizeGreaterThan(8);
        for (int broken = 1; broken < statements.size(); broken++) {
            if (statements.get(broken - 1).startsWith("rename")) {
                break;
            }
            for (String sql : statements.subList(0, broken)) {
                statement.execute(sql);
            }
            assertThat(row("select code from orders"))
                    .as("broken off after %d", broken)
                    .isEqualTo("A");
            if (broken % 2 == 0) {
                module.run(TableRenameTest.UNDO, database);
                assertThat(relations()).isEqualTo("orders BASE TABLE");
            }
            module.run(TableRenameTest.RENAME, database);
            assertThat(row("select code from purchase")).isEqualTo("A");
            assertThat(relations()).isEqualTo("orders VIEW; purchase BASE TABLE");

            List<String> undo = statements(TableRenameTest.UNDO);
            for (String sql : undo.subList(0, Math.min(broken, undo.size()))) {
                statement.execute(sql);
            }
            assertThat(row("select code from orders")).isEqualTo("A");
            module.run(TableRenameTest.UNDO, database);
            assertThat(relations()).isEqualTo("orders BASE TABLE");
        }
    }

    private String relations() throws SQLException {
        return row("select table_name, table_type from information_schema.tables"
                + " where table_schema = database() and table_name <> 'line' order by 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table purchase (id int)", "create view purchase as select 1 as id"})
    void whatSomebodyElseHasUnderTheNewNameStays(String taken) throws SQLException {
        statement.execute(taken);
        String before = row("show create table purchase");

        assertThat(catchThrowable(() -> module.run(TableRenameTest.RENAME, database)))
                .hasMessageContaining("purchase");

        assertThat(row("show create table purchase")).isEqualTo(before);
        assertThat(row("select code from orders")).isEqualTo("A");
    }

    private List<String> statements(String path) {
        return Arrays.stream(module.read(path).replaceAll("(?m)^--.*\\n", "").split(";\\n", -1))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    @Test
    void nobodyEverMissesTheOldName() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService releases = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> reader = releases.submit(release("select count(*) from orders", done));
            Future<Integer> writer = releases.submit(release("update orders set note = left(rand(), 9)", done));
            for (int i = 0; i < 10; i++) {
                module.run(TableRenameTest.RENAME, database);
                module.run(TableRenameTest.UNDO, database);
            }
            done.set(true);
            assertThat(reader.get()).isPositive();
            assertThat(writer.get()).isPositive();
        } finally {
            releases.shutdownNow();
        }
    }

    private Callable<Integer> release(String sql, AtomicBoolean done) {
        return () -> {
            int runs = 0;
            try (Connection other = database.dataSource().getConnection();
                    Statement work = other.createStatement()) {
                do {
                    work.execute(sql);
                    runs++;
                } while (!done.get());
            }
            return runs;
        };
    }
}
