package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that get values in batches. */
class MariaDbBackfillTest extends MariaDbRows {
    static Stream<List<Column>> keys() {
        Column letters = Column.of(
                Identifier.of("letters"),
                new DataType("varchar(9) collate latin1_swedish_ci", Family.TEXT, 9, null, List.of()),
                false);
        Column kind = Column.of(
                Identifier.of("kind"), new DataType("enum", Family.ENUM, null, null, List.of("z", "a", "m")), false);
        Column at = Column.of(
                Identifier.of("at"),
                new DataType("timestamp(3)", Family.TIMESTAMP_WITH_TIME_ZONE, 3, null, List.of()),
                false);
        return Stream.of(
                List.of(number("a")),
                List.of(other("b", "uuid")),
                List.of(other("bytes", "binary(2)")),
                List.of(letters),
                List.of(number("half"), number("a")),
                List.of(kind, number("a")),
                List.of(kind, number("half"), letters),
                List.of(at),
                List.of(other("bits", "bit(8)")),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyRowIsFilledWhateverTheKey(List<Column> key) throws SQLException {
        statement.execute("""
                create table users (a int, half decimal(5, 1), b uuid, bytes binary(2), bits bit(8),
                    letters varchar(9) character set latin1 collate latin1_swedish_ci, kind enum('z', 'a', 'm'),
                    at timestamp(3) not null default '2020-01-01', login text, old text)""");
        statement.execute("""
                insert into users select seq, floor(seq / 2) / 2, uuid(), unhex(lpad(hex(seq * 5), 4, '0')), seq,
                    concat(char(97 + seq % 26), if(seq % 2, 'E', 'é'), seq), 1 + seq % 3,
                    from_unixtime(1761434000 + seq * 300), if(seq % 5, null, 'kept'), if(seq % 7, concat('n', seq), null)
                    from seq_1_to_50""");
        if (!key.isEmpty()) {
            statement.execute("alter table users add primary key ("
                    + String.join(
                            ", ",
                            key.stream()
                                    .map(column -> dialect.sql(column.name()))
                                    .toList()) + ")");
        }
        Backfill backfill = new Backfill(USERS, key, LOGIN, "old", true, List.of(), SMALL);
        run(backfill, Guard.NONE);
        assertThat(rows("select a from users where a % 5 <> 0 and not login <=> old"))
                .isEmpty();
        assertThat(rows("select count(*) from users where login = 'kept'")).containsExactly("10");
        run(backfill, Guard.NONE);
        assertThat(rows(TRACES)).isEmpty();
    }

    @Test
    void theTimeOfTheLastChangeStays() throws SQLException {
        statement.execute("""
                create table users (id int primary key, login text,
                    changed timestamp not null default '2020-01-02 03:04:05' on update current_timestamp)""");
        statement.execute("insert into users (id) values (1), (2)");
        Identifier changed = Identifier.of("changed");
        run(new Backfill(USERS, List.of(number("id")), LOGIN, "id", false, List.of(changed), SMALL), Guard.NONE);
        assertThat(rows("select concat(login, ' ', changed) from users"))
                .containsExactly("1 2020-01-02 03:04:05", "2 2020-01-02 03:04:05");
    }

    @Test
    void anEmptyTableIsFilledAtOnce() throws SQLException {
        statement.execute("create table users (id int primary key, login text)");
        run(new Backfill(USERS, List.of(number("id")), LOGIN, "id", false, List.of(), SMALL), Guard.NONE);
        run(new Backfill(USERS, List.of(), LOGIN, "id", false, List.of(), SMALL), Guard.NONE);
    }

    @Test
    void aBackfillThatIsBrokenOffGoesOnWhereItWas() throws SQLException {
        statement.execute("create table users (id int primary key, user_name text, login int)");
        statement.execute("insert into users select seq, if(seq = 8, 'x', '1'), null from seq_1_to_10");
        Backfill backfill = new Backfill(USERS, List.of(number("id")), LOGIN, "user_name + 0", true, List.of(), SMALL);
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> run(backfill, Guard.NONE)).isInstanceOf(SQLException.class);
        connection.rollback();
        assertThat(rows("select id from users where login is not null order by id"))
                .as("two batches of three were committed")
                .containsExactly("1", "2", "3", "4", "5", "6");
        statement.execute("update users set user_name = '2' where id = 8");
        run(backfill, Guard.NONE);
        connection.rollback();
        assertThat(rows("select id from users where login is null")).isEmpty();
        assertThat(rows(TRACES)).isEmpty();
    }
}
