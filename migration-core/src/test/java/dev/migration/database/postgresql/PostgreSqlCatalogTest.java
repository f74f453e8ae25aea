package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.dialect.postgresql.PostgreSqlDialect;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgreSqlCatalogTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = PostgreSqlFixture.database();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anEmptyDatabaseIsAnEmptySchema() throws SQLException {
        assertThat(read()).isEqualTo(Schema.EMPTY);
    }

    @Test
    void defaultsAreWhatTheCatalogPrintsAndNumberingIsNoDefault() throws SQLException {
        run("""
                create sequence shared;
                create sequence adopted as integer;
                create table t (
                    a text default 'it''s', b timestamp default current_timestamp, c integer default nextval('shared'),
                    d serial, e bigint generated always as identity (start with 5 increment by 2),
                    f integer default nextval('adopted'), g bigserial, h integer generated always as (c + 1) stored);
                alter sequence adopted owned by t.f;
                alter table t alter g set default 3
                """);
        Table table = table("t");
        assertThat(table.columns().stream().map(Column::defaultValue))
                .containsExactly(
                        "'it''s'::text",
                        "CURRENT_TIMESTAMP",
                        "nextval('shared'::regclass)",
                        null,
                        null,
                        null,
                        "3",
                        null);
        assertThat(table.columns().stream().map(Column::identity))
                .containsExactly(
                        null,
                        null,
                        null,
                        new Identity(Identity.Kind.SERIAL, 1, 1),
                        new Identity(Identity.Kind.ALWAYS, 5, 2),
                        new Identity(Identity.Kind.SERIAL, 1, 1),
                        null,
                        null);
        assertThat(read().sequences())
                .extracting(sequence -> sequence.name().toString())
                .containsExactly("shared", "t_g_seq");
    }

    @Test
    void keysKeepTheirOrderAndPointAnywhere() throws SQLException {
        run("""
                create schema billing;
                create table billing.parent (a int, b int, c int, primary key (c, a));
                alter table billing.parent drop column b;
                create table kid (id int primary key, x int, y int, up int references kid, next int,
                    foreign key (y, x) references billing.parent on delete set null);
                create table friend (id int primary key, kid int references kid deferrable);
                alter table kid add foreign key (next) references friend (id) on update cascade
                """);
        Table kid = table("kid");
        assertThat(kid.foreignKeys())
                .extracting(ForeignKey::toString)
                .hasSize(3)
                .satisfiesExactly(
                        next -> assertThat(next)
                                .contains("kid_next_fkey", "referencedTable=friend", "onUpdate=CASCADE"),
                        up -> assertThat(up).contains("kid_up_fkey", "referencedTable=kid"),
                        parent -> assertThat(parent)
                                .contains("columns=[y, x], referencedTable=billing.parent, referencedColumns=[c, a]")
                                .contains("onDelete=SET_NULL"));
        assertThat(read().namespaces()).containsExactly(Identifier.of("billing"));
    }

    @Test
    void indexesOfConstraintsArePartOfTheConstraint() throws SQLException {
        run("""
                create table t (id int primary key, a int unique, b text, c jsonb, d int4range, exclude using gist (d with &&));
                create unique index on t (lower(b), a desc) include (id) where a > 3 and b <> '';
                create index gin on t using gin (c)
                """);
        Table table = table("t");
        assertThat(table.indexes())
                .extracting(Index::toString)
                .satisfiesExactly(
                        gin -> assertThat(gin).contains("method=gin", "column=c"),
                        unique -> assertThat(unique)
                                .contains(
                                        "unique=true",
                                        "expression=lower(b), ordering=]",
                                        "column=a, expression=null, ordering=desc")
                                .contains("include=[id]", "predicate=a > 3 AND b <> ''::text"));
        assertThat(read().unmanaged())
                .containsExactly(
                        new UnmanagedObject("exclusion constraint", "t.t_d_excl", "EXCLUDE USING gist (d WITH &&)"));
    }

    @Test
    void namesAreFreeOfFolding() throws SQLException {
        String longest = "x".repeat(63);
        run("create table \"Mixed Case\" (\"select\" int, \"Größe\" int, " + longest
                + " int, \"q\"\"x\" int, plain$1 int)");
        Table table = read().tables().get(0);
        assertThat(table.name()).isEqualTo(QualifiedName.of(new Identifier("Mixed Case", true)));
        assertThat(table.columns().stream().map(Column::name))
                .containsExactly(
                        Identifier.of("select"),
                        new Identifier("Größe", true),
                        Identifier.of(longest),
                        new Identifier("q\"x", true),
                        Identifier.of("plain$1"));
    }

    @Test
    void ignoredTablesAreLeftOutInAnyCase() throws SQLException {
        run(
                "create table flyway_schema_history (id int primary key); create table \"History\" (id int); create table t (id int)");
        assertThat(new PostgreSqlCatalog(new PostgreSqlDialect(18))
                        .read(connection, List.of("FLYWAY_SCHEMA_HISTORY", "history"))
                        .tables())
                .extracting(table -> table.name().toString())
                .containsExactly("t");
    }

    @Test
    void theSameObjectsInAnotherOrderAreTheSameSchema() throws SQLException {
        String types = "create type mood as enum ('ok', 'bad'); create sequence s increment by 50;";
        String one = "create table one (id bigint generated by default as identity primary key, m mood default 'ok',"
                + " n varchar(20) check (n in ('a', 'b')), two bigint, unique (n, m));";
        String two = "create table two (id bigserial primary key, amount numeric(10, 2) not null check (amount > 0));";
        String index = "create index on one (two);";
        String key = "alter table one add constraint fk foreign key (two) references two;";
        String view = "create view v as select one.id, two.amount from one join two on two.id = one.two;";
        run(types + one + two + index + key + view);
        Schema first = read();
        connection.close();
        connection = PostgreSqlFixture.database();
        run("create table gone (id int);" + two + types + "drop table gone;" + one + key + view + index);
        assertThat(read()).isEqualTo(first);
        assertThat(first.tables()).hasSize(2);
    }

    private Table table(String name) throws SQLException {
        return read().table(QualifiedName.of(name)).orElseThrow();
    }

    private Schema read() throws SQLException {
        return new PostgreSqlCatalog(new PostgreSqlDialect(18)).read(connection, List.of());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
