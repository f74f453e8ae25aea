package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers that keep two columns equal, whichever of them is written. */
class MariaDbMirrorTest extends MariaDbRows {
    private static final String READ =
            "select concat_ws(' ', id, coalesce(user_name, '-'), coalesce(login, '-'))" + " from users order by id";

    @Test
    void bothReleasesSeeWhatTheOtherOneWrites() throws SQLException {
        mirror(text(true));
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

        statement.execute("insert into users (id, login) values (3, 'max') on duplicate key update login = 'max'");
        statement.execute("replace into users (id, user_name) values (4, 'moe')");
        statement.execute("insert into users (id, login) select 5, 'liz'");
        assertThat(rows(READ)).contains("3 max max", "4 moe moe", "5 liz liz");
    }

    /** For the collation they are one and the same. */
    @Test
    void aChangeOfCaseOrAccentOrBlanksIsAChange() throws SQLException {
        mirror(text(true));
        statement.execute("insert into users (id, login) values (1, 'ann'), (2, 'ann'), (3, 'ann')");
        statement.execute("update users set user_name = 'Ann' where id = 1");
        statement.execute("update users set login = 'änn' where id = 2");
        statement.execute("update users set user_name = 'ann ' where id = 3");
        assertThat(rows("select concat('<', user_name, '><', login, '>') from users order by id"))
                .containsExactly("<Ann><Ann>", "<änn><änn>", "<ann ><ann >");
    }

    @Test
    void aRowWithoutAValueIsRefusedAsBefore() throws SQLException {
        mirror(text(false));
        statement.execute("insert into users (id, login) values (1, 'ann')");
        for (String write : List.of(
                "insert into users (id) values (2)",
                "insert into users (id, login) values (2, null)",
                "insert into users (id, user_name) values (2, null)",
                "update users set login = null",
                "update users set user_name = null")) {
            assertThatThrownBy(() -> statement.execute(write))
                    .as(write)
                    .hasMessageContaining("Column 'user_name' cannot be null");
        }
        assertThat(rows(READ)).containsExactly("1 ann ann");
    }

    @Test
    void aRowThatHasNotBeenFilledYetKeepsItsValue() throws SQLException {
        statement.execute("create table users (id bigint primary key, user_name text, age int)");
        statement.execute("insert into users values (1, 'ann', 30), (2, 'bob', 40), (3, null, 50)");
        statement.execute("alter table users add column login text");
        run(createMirror(text(true)), Guard.NONE);

        statement.execute("update users set age = age + 1 where id <> 2");
        assertThat(rows(READ)).containsExactly("1 ann ann", "2 bob -", "3 - -");
        run(new Backfill(USERS, List.of(number("id")), LOGIN, "user_name", true, List.of(), SMALL), Guard.NONE);
        assertThat(rows(READ)).containsExactly("1 ann ann", "2 bob bob", "3 - -");
    }

    @Test
    void aDefaultOfTheOldColumnGivesWayToWhatTheNewReleaseWrites() throws SQLException {
        statement.execute(
                "create table users (id bigint primary key, user_name varchar(20) default 'nobody', login varchar(20))");
        run(createMirror(text(true)), Guard.NONE);
        statement.execute("insert into users (id) values (1)");
        statement.execute("insert into users (id, login) values (2, 'bob')");
        assertThat(rows(READ)).containsExactly("1 nobody nobody", "2 bob bob");
    }

    /** Those of the user run first, in the order in which they were made. */
    @Test
    void whatAnotherTriggerMakesOfTheRowIsCopied() throws SQLException {
        statement.execute(
                "create table users (id int primary key, user_name varchar(20), login varchar(20), writes int)");
        statement.execute(
                "create trigger low before insert on users for each row set new.user_name = lower(new.user_name)");
        statement.execute("create trigger counted before update on users for each row set new.writes = old.writes + 1");
        run(createMirror(text(true)), Guard.NONE);
        statement.execute("insert into users (id, user_name, writes) values (1, 'ANN', 0)");
        statement.execute("update users set login = 'BOB'");
        assertThat(rows("select concat_ws(' ', user_name, login, writes) from users"))
                .containsExactly("BOB BOB 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json", "blob", "point", "uuid", "inet6", "bit(3)", "enum('a','b')", "timestamp null", "double"})
    void anyTypeCanBeMirrored(String type) throws SQLException {
        mirror(Column.of(Identifier.of("user_name"), DataType.other(type), true));
        statement.execute("insert into users (id) values (1)");
        statement.execute("update users set login = user_name where id = 1");
        assertThat(rows("select count(*) from users where user_name is null and login is null"))
                .containsExactly("1");
    }

    @Test
    void aMirrorGoesWithoutATrace() throws SQLException {
        mirror(text(false));
        run(createMirror(text(false)), Guard.IF_EXISTS);
        DropMirror drop = new DropMirror(USERS, text(false), LOGIN);
        run(drop, Guard.NONE);
        run(drop, Guard.IF_EXISTS);
        assertThat(rows(TRACES)).isEmpty();
        statement.execute("drop table users");
        run(drop, Guard.IF_EXISTS);
    }

    @Test
    void namesOfAnyLengthAndSpellingCanBeMirroredAndFilled() throws SQLException {
        Identifier table = new Identifier("Ü \"//\" " + "t".repeat(40), true);
        Identifier old = new Identifier("new", false);
        Identifier mirror = new Identifier("Old `'" + "c".repeat(57), true);
        Column column = Column.of(old, text(true).type(), true);
        QualifiedName name = QualifiedName.of("any").sibling(table);
        statement.execute("create table " + dialect.sql(table) + " (" + dialect.sql(old) + " text, "
                + dialect.sql(mirror) + " text)");
        run(new CreateMirror(name, column, column.named(mirror)), Guard.NONE);
        statement.execute("insert into " + dialect.sql(table) + " (" + dialect.sql(mirror) + ") values ('a')");
        assertThat(rows("select " + dialect.sql(old) + " from " + dialect.sql(table)))
                .containsExactly("a");
        run(new DropMirror(name, column, mirror), Guard.NONE);
        run(new Backfill(name, List.of(), mirror, "'b'", false, List.of(), SMALL), Guard.NONE);
        assertThat(rows(TRACES)).isEmpty();
    }

    private void mirror(Column column) throws SQLException {
        String type = column.type().sql();
        statement.execute("create table users (id bigint primary key, user_name " + type + ", login " + type + ")");
        run(createMirror(column), Guard.NONE);
    }

    private static CreateMirror createMirror(Column column) {
        return new CreateMirror(USERS, column, column.named(LOGIN));
    }

    private static Column text(boolean nullable) {
        return Column.of(
                Identifier.of("user_name"), new DataType("varchar(20)", Family.TEXT, 20, null, List.of()), nullable);
    }
}
