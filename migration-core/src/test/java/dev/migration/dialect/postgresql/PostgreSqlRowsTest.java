package dev.migration.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.Rows;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to rows: backfills, and triggers that keep two columns equal. */
class PostgreSqlRowsTest {
    private static final Batches SMALL = new Batches(3, 0);
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Identifier LOGIN = Identifier.of("login");
    private static final String READ =
            "select concat_ws(' ', id, coalesce(user_name::text, '-'), coalesce(login::text, '-'))"
                    + " from users order by id";

    private final PostgreSqlDialect dialect = new PostgreSqlDialect(18);
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = PostgreSqlFixture.database();
        statement = connection.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void bothReleasesSeeWhatTheOtherOneWrites() throws SQLException {
        mirror("varchar(20)");
        // The old release knows user_name, the new one login.
        statement.execute("insert into users (id, user_name) values (1, 'ann'), (2, null)");
        statement.execute("insert into users (id, login) values (3, 'bob'), (4, null)");
        assertThat(rows(READ)).containsExactly("1 ann ann", "2 - -", "3 bob bob", "4 - -");

        statement.execute("update users set user_name = 'ben' where id = 3");
        statement.execute("update users set login = 'eve' where id = 1");
        statement.execute("update users set login = 'kim' where id = 2");
        statement.execute("update users set user_name = 'lea' where id = 4");
        assertThat(rows(READ)).containsExactly("1 eve eve", "2 kim kim", "3 ben ben", "4 lea lea");

        statement.execute("update users set user_name = null where id = 1");
        statement.execute("update users set login = null where id = 2");
        assertThat(rows(READ)).containsExactly("1 - -", "2 - -", "3 ben ben", "4 lea lea");

        statement.execute(
                "insert into users (id, login) values (3, 'max') on conflict (id) do update set login = 'max'");
        assertThat(rows(READ)).contains("3 max max");
    }

    @Test
    void aRowThatHasNotBeenFilledYetKeepsItsValue() throws SQLException {
        statement.execute("create table users (id bigint primary key, user_name text, age int)");
        statement.execute("insert into users values (1, 'ann', 30), (2, 'bob', 40), (3, null, 50)");
        statement.execute("alter table users add column login text");
        run(createMirror("text"), Guard.NONE);

        statement.execute("update users set age = age + 1 where id <> 2");
        assertThat(rows(READ)).containsExactly("1 ann ann", "2 bob -", "3 - -");
        run(new Backfill(USERS, List.of(key("id")), LOGIN, "user_name", true, List.of(), SMALL), Guard.NONE);
        assertThat(rows(READ)).containsExactly("1 ann ann", "2 bob bob", "3 - -");
    }

    @Test
    void aDefaultOfTheOldColumnGivesWayToWhatTheNewReleaseWrites() throws SQLException {
        statement.execute(
                "create table users (id bigint primary key, user_name text default 'nobody', login varchar(20))");
        run(createMirror("text"), Guard.NONE);
        statement.execute("insert into users (id) values (1)");
        statement.execute("insert into users (id, login) values (2, 'bob')");
        assertThat(rows(READ)).containsExactly("1 nobody nobody", "2 bob bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "point", "json[]", "bytea", "timestamptz"})
    void anyTypeCanBeMirrored(String type) throws SQLException {
        mirror(type);
        statement.execute("insert into users (id) values (1)");
        statement.execute("update users set login = user_name where id = 1");
        assertThat(rows(READ)).containsExactly("1 - -");
    }

    @Test
    void aMirrorGoesWithoutATrace() throws SQLException {
        mirror("text");
        run(createMirror("text"), Guard.IF_EXISTS);
        DropMirror drop = new DropMirror(USERS, column("text"), LOGIN);
        run(drop, Guard.NONE);
        run(drop, Guard.IF_EXISTS);
        assertThat(rows("select tgname::text from pg_trigger where not tgisinternal"
                        + " union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace"))
                .isEmpty();
        statement.execute("drop table users");
        run(drop, Guard.IF_EXISTS);
    }

    @Test
    void namesOfAnyLengthAndSpellingCanBeMirrored() throws SQLException {
        Identifier table = new Identifier("Ü \"$$\" " + "t".repeat(40), true);
        Identifier column = new Identifier("new", false);
        Identifier mirror = new Identifier("Old '" + "c".repeat(57), true);
        QualifiedName name = QualifiedName.of(table.text()).sibling(table);
        statement.execute("create table " + dialect.sql(table) + " (" + dialect.sql(column) + " text, "
                + dialect.sql(mirror) + " text)");
        Column text = Column.of(column, DataType.other("text"), true);
        run(new CreateMirror(name, text, text.named(mirror)), Guard.NONE);
        statement.execute("insert into " + dialect.sql(table) + " (" + dialect.sql(mirror) + ") values ('a')");
        assertThat(rows("select " + dialect.sql(column) + " from " + dialect.sql(table)))
                .containsExactly("a");
        run(new DropMirror(name, text, mirror), Guard.NONE);
    }

    static Stream<List<String>> keys() {
        return Stream.of(List.of("a"), List.of("b"), List.of("c"), List.of("a", "b"), List.of("c", "a"), List.of());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyRowIsFilledWhateverTheKey(List<String> key) throws SQLException {
        statement.execute("create table users (a int, b uuid, c text, login text, old text)");
        statement.execute("insert into users select i, gen_random_uuid(), 'k' || i, case i % 5 when 0 then 'kept' end,"
                + " case i % 7 when 0 then null else 'n' || i end from generate_series(1, 50) i");
        List<Column> columns = key.stream().map(PostgreSqlRowsTest::key).toList();
        Backfill backfill = new Backfill(USERS, columns, LOGIN, "old", true, List.of(), SMALL);
        run(backfill, Guard.NONE);
        assertThat(rows("select a::text from users where a % 5 <> 0 and login is distinct from old"))
                .isEmpty();
        assertThat(rows("select count(*)::text from users where login = 'kept'"))
                .containsExactly("10");
        run(backfill, Guard.NONE);
    }

    @Test
    void aBackfillThatIsBrokenOffGoesOnWhereItWas() throws SQLException {
        statement.execute("create table users (id int primary key, user_name text, login text)");
        statement.execute(
                "insert into users select i, case i when 8 then 'x' else '1' end from generate_series(1, 10) i");
        Backfill backfill =
                new Backfill(USERS, List.of(key("id")), LOGIN, "user_name::int::text", true, List.of(), SMALL);
        assertThatThrownBy(() -> run(backfill, Guard.NONE)).isInstanceOf(SQLException.class);
        assertThat(rows("select id::text from users where login is not null order by id"))
                .as("two batches of three were committed")
                .containsExactly("1", "2", "3", "4", "5", "6");
        statement.execute("update users set user_name = '2' where id = 8");
        run(backfill, Guard.NONE);
        assertThat(rows("select id::text from users where login is null")).isEmpty();
    }

    private static Column key(String name) {
        return Column.of(Identifier.of(name), DataType.other("any"), false);
    }

    private void mirror(String type) throws SQLException {
        statement.execute("create table users (id bigint primary key, user_name " + type + ", login " + type + ")");
        run(createMirror(type), Guard.NONE);
    }

    private static CreateMirror createMirror(String type) {
        return new CreateMirror(USERS, column(type), column(type).named(LOGIN));
    }

    private static Column column(String type) {
        return Column.of(Identifier.of("user_name"), DataType.other(type), true);
    }

    private void run(Operation operation, Guard guard) throws SQLException {
        for (String sql : dialect.statements(operation, guard)) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        Rows.each(connection, query, row -> found.add(row.getString(1)));
        return found;
    }
}
