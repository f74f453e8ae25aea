package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column of a table in use gets a larger type, step by step, while the old release and then the new one read and write. */
class TypeShadowTest {
    private static final String SCRIPTS = TestModule.SCRIPTS;
    private static final String BIG = "3000000000";

    @TempDir
    private Path temporary;

    private int written;

    /** A release writes a row, and changes it. */
    @FunctionalInterface
    private interface Release {
        void run(Statement statement, String amount) throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql"})
    void rowsOfBothReleasesSurviveEachStepAndEachUndo(String engine) throws SQLException {
        String sql = """
                create table orders (id int primary key, note varchar(9), amount %1$s not null default 7, price %2$s,
                    constraint uk_amount unique (amount, id), constraint ck_amount check (amount > 0));
                create index ix_amount on orders (amount, note);
                create index ix_price on orders (price);
                """;
        TestModule module =
                module(engine, sql.formatted("int", "numeric(8,2)"), sql.formatted("bigint", "numeric(12,4)"));
        rollOut(module, engine, this::ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql"})
    void aForeignKeyGoesAlong(String engine) throws SQLException {
        String sql = """
                create table teams (id int primary key);
                create table orders (id int primary key, amount %1$s, size smallint,
                    constraint fk_team foreign key (amount) references teams (id) on delete set null on update cascade);
                """;
        TestModule module = module(engine, sql.formatted("int"), sql.formatted("bigint"));
        assertThat(module.files()).anyMatch(file -> file.endsWith("contract/finish_orders_amount.sql"));
        rollOut(module, engine, this::joined);
    }

    @Test
    void whatHoldsOnToTheColumnHasItChangeInPlaceAndTheScriptSaysSo() {
        String sql = """
                create table t (id bigint primary key, a %1$s, b int generated always as (id + 1) stored,
                    c %1$s generated always as identity, d %1$s, e %1$s, constraint uk unique (d, e));
                """;
        TestModule module = module("postgresql", sql.formatted("int"), sql.formatted("bigint"));
        String text = String.join(
                "\n",
                module.files().stream()
                        .filter(file -> file.contains("/V"))
                        .map(module::read)
                        .toList());
        assertThat(text.replaceAll("\\n-- ", " "))
                .contains("in place, since it numbers the rows")
                .contains("in place, since the plan changes t.e too")
                .contains("in place, since the plan changes t.d too")
                .contains("a_shadow");
    }

    private TestModule module(String engine, String from, String to) {
        TestModule module = new TestModule(temporary, engine)
                .script("V1__first.sql", from)
                .script(
                        "U1__first.sql",
                        "drop table if exists orders; drop table if exists t;" + " drop table if exists teams;")
                .model(to);
        module.generate();
        return module;
    }

    private void rollOut(TestModule module, String engine, Release release) throws SQLException {
        List<String> steps = migrations(module);
        List<String> contracts = module.files().stream()
                .filter(file -> file.contains("/contract/") && !file.contains(".undo.") && file.endsWith(".sql"))
                .toList();
        assertThat(steps).hasSizeGreaterThan(3);
        assertThat(contracts).isNotEmpty();
        try (ScratchDatabase database = TestDatabases.SHARED
                        .server(DatabaseChoice.parse(engine))
                        .scratch();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            module.run(SCRIPTS + "V1__first.sql", database);
            for (int i = 0; i < 10; i++) {
                release.run(statement, "5");
            }
            forward(module, steps, database, () -> release.run(statement, "6"));
            release.run(statement, BIG);
            backward(module, steps, database, statement, () -> release.run(statement, "8"));
            forward(module, steps, database, () -> release.run(statement, "6"));
            for (String contract : contracts) {
                module.run(contract, database);
                release.run(statement, BIG);
                String undo = contract.replace(".sql", ".undo.sql");
                module.run(undo, database);
                release.run(statement, BIG);
                release.run(statement, "4");
                module.run(undo, database);
                release.run(statement, "4");
                module.run(contract, database);
                release.run(statement, BIG);
            }
        }
    }

    /** What happens between two scripts. */
    @FunctionalInterface
    private interface Between {
        void run() throws SQLException;
    }

    private static void forward(TestModule module, List<String> steps, ScratchDatabase database, Between between)
            throws SQLException {
        for (String step : steps) {
            module.run(step, database);
            between.run();
        }
    }

    /** An undo fails while there are rows that the old type cannot hold, and goes on when there are none. */
    private static void backward(
            TestModule module, List<String> steps, ScratchDatabase database, Statement statement, Between between)
            throws SQLException {
        for (int i = steps.size() - 1; i >= 0; i--) {
            String undo = steps.get(i).replace(SCRIPTS + "V", SCRIPTS + "U");
            if (module.read(undo).contains("amount_fits")
                    && number(statement, "select count(*) from orders where amount = " + BIG) > 0) {
                assertThatThrownBy(() -> module.run(undo, database)).hasMessageContaining("amount_fits");
                statement.execute("update orders set amount = 9 where amount = " + BIG);
            }
            module.run(undo, database);
            between.run();
            module.run(undo, database);
            between.run();
        }
    }

    /** It writes a row with a value and one with the default, changes both, and finds all that were ever written. */
    private void ordered(Statement statement, String amount) throws SQLException {
        int id = 2 * written++;
        statement.execute("insert into orders (id, amount, price) values (%d, %s, 1.25)".formatted(id, amount));
        statement.execute("insert into orders (id, note) values (%d, 'x')".formatted(id + 1));
        statement.execute("update orders set note = 'y' where amount = 7");
        statement.execute("update orders set amount = %s, note = 'z' where id = %d".formatted(amount, id + 1));
        assertThatThrownBy(() -> statement.execute("insert into orders (id, amount) values (-1, null)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.execute("insert into orders (id, amount) values (-1, 0)"))
                .isInstanceOf(SQLException.class);
        assertThat(number(
                        statement,
                        "select count(*) from orders where id = %d and price = 1.25 and amount = %s"
                                .formatted(id, amount)))
                .isEqualTo(1);
        assertThat(number(
                        statement,
                        "select count(*) from orders where note = 'z' and amount in (4, 5, 6, 8, 9, " + BIG + ")"))
                .isEqualTo(written);
    }

    /** It writes a row with a team, one whose team gets another number, and one whose team goes. */
    private void joined(Statement statement, String amount) throws SQLException {
        int id = 10 + 3 * written++;
        if (!amount.equals(BIG)) {
            statement.execute("insert into teams (id) values (%1$d), (-%1$d)".formatted(id));
            statement.execute(
                    "insert into orders (id, amount) values (%1$d, %1$d), (%2$d, -%1$d)".formatted(id, id + 1));
            statement.execute("update teams set id = %d where id = -%d".formatted(id + 2, id));
            statement.execute("delete from teams where id = %d".formatted(id));
            assertThat(number(statement, "select count(*) from orders where amount = id + 1"))
                    .isEqualTo(number(statement, "select count(*) from orders where amount is not null"));
            assertThat(number(statement, "select count(*) from orders where amount is null and id = " + id))
                    .isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("insert into orders (id, amount) values (-1, -5)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        int[] number = new int[1];
        Rows.each(statement.getConnection(), query, row -> number[0] = row.getInt(1));
        return number[0];
    }

    private static List<String> migrations(TestModule module) {
        List<String> names = new ArrayList<>();
        for (String path : module.files()) {
            if (path.matches(SCRIPTS + "V(?!1__).*\\.sql")) {
                names.add(path);
            }
        }
        names.sort(Comparator.comparing(path -> Integer.parseInt(path.replaceAll(".*/V(\\d+)__.*", "$1"))));
        return names;
    }
}
