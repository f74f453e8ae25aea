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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A renamed column of a table in use, step by step, while the old release and then the new one read and write. */
class ColumnRenameTest {
    private static final String SCRIPTS = "src/main/resources/db/migration/";
    private static final String CONTRACT = "src/main/migration/contract/drop_users_user_name.sql";
    private static final String CONTRACT_UNDO = "src/main/migration/contract/drop_users_user_name.undo.sql";

    @TempDir
    private Path temporary;

    private TestModule module;
    private int written;

    @BeforeEach
    void generate() {
        module = new TestModule(temporary, "postgresql")
                .script("V1__users.sql", """
                        create table users (id int primary key, user_name varchar(50) not null, age int,
                            constraint uk_users unique (user_name), constraint ck_name check (user_name <> ''));
                        create index ix_name on users (age, user_name);
                        """)
                .script("U1__users.sql", "drop table if exists users;")
                .model("""
                        create table users (id int primary key, login varchar(50) not null, age int,
                            constraint uk_users unique (login), constraint ck_name check (login <> ''));
                        create index ix_name on users (age, login);
                        """)
                .rename("users.user_name:login");
        module.generate();
    }

    @Test
    void bothReleasesReadAndWriteAtEachStepAndAfterEachUndo() throws SQLException {
        List<String> steps = migrations();
        assertThat(steps).hasSizeGreaterThan(3);
        try (ScratchDatabase database = TestDatabases.SHARED
                        .server(DatabaseChoice.parse("postgresql"))
                        .scratch();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            module.run(SCRIPTS + "V1__users.sql", database);
            for (int i = 0; i < 10; i++) {
                release("user_name", statement);
            }

            forward(steps, database, statement);
            for (int i = steps.size() - 1; i >= 0; i--) {
                module.run(undo(steps.get(i)), database);
                module.run(undo(steps.get(i)), database);
                release("user_name", statement);
            }
            forward(steps, database, statement);

            module.run(CONTRACT, database);
            release("login", statement);
            module.run(CONTRACT_UNDO, database);
            both(statement);
            module.run(CONTRACT_UNDO, database);
            both(statement);
            module.run(CONTRACT, database);
            release("login", statement);
            Rows.each(
                    connection,
                    "select count(*), count(distinct login) from users where login = 'changed' || id",
                    row -> assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(written, written));
        }
    }

    private void forward(List<String> steps, ScratchDatabase database, Statement statement) throws SQLException {
        for (String step : steps) {
            module.run(step, database);
            release("user_name", statement);
        }
        both(statement);
    }

    private void both(Statement statement) throws SQLException {
        release("user_name", statement);
        release("login", statement);
        release("user_name", statement);
        try (var rows = statement.executeQuery("select count(*) from users where login is distinct from user_name")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    /** What a release does that knows the column by this name: it writes a row, finds it, and changes it. */
    private void release(String column, Statement statement) throws SQLException {
        int id = ++written;
        statement.execute("insert into users (id, %s, age) values (%d, 'name%d', 1)".formatted(column, id, id));
        statement.execute("update users set age = 2 where %s = 'name%d'".formatted(column, id));
        statement.execute("update users set %s = 'changed' || id where id = %d and age = 2".formatted(column, id));
        try (var rows =
                statement.executeQuery("select count(*) from users where %s = 'changed' || id".formatted(column))) {
            rows.next();
            assertThat(rows.getInt(1)).as(column).isEqualTo(written);
        }
    }

    private List<String> migrations() {
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
