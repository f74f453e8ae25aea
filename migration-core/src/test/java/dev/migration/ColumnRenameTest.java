package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A renamed column of a table in use, step by step, while the old release and then the new one read and write. */
class ColumnRenameTest {
    private static final String SCRIPTS = "src/main/resources/db/migration/";
    private static final String CONTRACTS = "src/main/migration/contract/";

    @TempDir
    private Path temporary;

    private int written;

    /** What a release does that knows the column by a name. */
    @FunctionalInterface
    private interface Release {
        void run(String column, Statement statement) throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void bothReleasesReadAndWriteAtEachStepAndAfterEachUndo(String engine) throws SQLException {
        TestModule module = module(engine, """
                create table users (id int primary key, %1$s varchar(50) not null, age int,
                    constraint uk_users unique (%1$s), constraint ck_name check (%1$s <> ''));
                create index ix_name on users (age, %1$s);
                """, "user_name", "login");
        rollOut(module, engine, "user_name", "login", this::named);
    }

    /** The engine's own index of the foreign key goes along, where there is one. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void aForeignKeyAndADefaultMoveToTheNewColumn(String engine) throws SQLException {
        TestModule module = module(engine, """
                create table teams (id int primary key);
                create table pairs (size int, team int, primary key (size, team));
                create table users (id int primary key, %1$s int not null default 1, size int,
                    constraint fk_team foreign key (%1$s) references teams (id) on delete cascade,
                    constraint fk_pair foreign key (size, %1$s) references pairs (size, team));
                """, "team_id", "squad_id");
        rollOut(module, engine, "team_id", "squad_id", this::joined);
    }

    private TestModule module(String engine, String sql, String from, String to) {
        TestModule module = new TestModule(temporary, engine)
                .script("V1__users.sql", sql.formatted(from))
                .script(
                        "U1__users.sql",
                        "drop table if exists users; drop table if exists pairs; drop table if exists teams;")
                .model(sql.formatted(to))
                .rename("users." + from + ":" + to);
        module.generate();
        return module;
    }

    private void rollOut(TestModule module, String engine, String from, String to, Release release)
            throws SQLException {
        String contract = CONTRACTS + "drop_users_" + from + ".sql";
        String contractUndo = CONTRACTS + "drop_users_" + from + ".undo.sql";
        List<String> steps = migrations(module);
        assertThat(steps).hasSizeGreaterThan(3);
        try (ScratchDatabase database = TestDatabases.SHARED
                        .server(DatabaseChoice.parse(engine))
                        .scratch();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            module.run(SCRIPTS + "V1__users.sql", database);
            for (int i = 0; i < 10; i++) {
                release.run(from, statement);
            }
            Both both = new Both(release, from, to, statement);

            forward(module, steps, database, both);
            for (int i = steps.size() - 1; i >= 0; i--) {
                module.run(undo(steps.get(i)), database);
                module.run(undo(steps.get(i)), database);
                release.run(from, statement);
            }
            forward(module, steps, database, both);

            module.run(contract, database);
            release.run(to, statement);
            module.run(contractUndo, database);
            both.run();
            module.run(contractUndo, database);
            both.run();
            module.run(contract, database);
            release.run(to, statement);
        }
    }

    private static void forward(TestModule module, List<String> steps, ScratchDatabase database, Both both)
            throws SQLException {
        boolean expanded = false;
        for (String step : steps) {
            module.run(step, database);
            both.release().run(both.from(), both.statement());
            // The new release starts once the expand scripts have run.
            expanded |= module.read(step).contains(" in batches, ");
            if (expanded) {
                both.run();
            }
        }
        assertThat(expanded).isTrue();
    }

    /** Two releases over one database. */
    private record Both(Release release, String from, String to, Statement statement) {
        void run() throws SQLException {
            release.run(from, statement);
            release.run(to, statement);
            release.run(from, statement);
            assertThat(number(
                            statement,
                            "select count(*) from users where %s <> %s or %s is null or %s is null"
                                    .formatted(from, to, from, to)))
                    .isZero();
        }
    }

    /** It writes a row, finds it, and changes it. */
    private void named(String column, Statement statement) throws SQLException {
        int id = ++written;
        statement.execute("insert into users (id, %s, age) values (%d, 'name%d', 1)".formatted(column, id, id));
        statement.execute("update users set age = 2 where %s = 'name%d'".formatted(column, id));
        statement.execute(
                "update users set %s = concat('changed', id) where id = %d and age = 2".formatted(column, id));
        assertThat(number(statement, "select count(*) from users where %s = concat('changed', id)".formatted(column)))
                .as(column)
                .isEqualTo(written);
    }

    /** It writes a row with a team and one with that of the default, and one whose team goes. */
    private void joined(String column, Statement statement) throws SQLException {
        int id = 2 + 3 * written++;
        if (written == 1) {
            statement.execute("insert into teams (id) values (1)");
        }
        statement.execute("insert into teams (id) values (%d), (%d)".formatted(id, id + 1));
        statement.execute(
                "insert into users (id, %s) values (%d, %d), (%d, %d)".formatted(column, id, id, id + 1, id + 1));
        statement.execute("insert into users (id) values (%d)".formatted(id + 2));
        statement.execute("update users set %s = 1 where id = %d".formatted(column, id));
        statement.execute("delete from teams where id = %d".formatted(id + 1));
        assertThat(number(statement, "select count(*) from users where %s = 1".formatted(column)))
                .as(column)
                .isEqualTo(2 * written);
        assertThat(number(statement, "select count(*) from users")).isEqualTo(2 * written);
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

    private static String undo(String path) {
        return path.replace(SCRIPTS + "V", SCRIPTS + "U");
    }
}
