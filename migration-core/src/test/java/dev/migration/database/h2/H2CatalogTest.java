package dev.migration.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.h2.H2Dialect;
import dev.migration.dialect.h2.H2Settings;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class H2CatalogTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
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
                create table t (
                    a varchar(9) default 'it''s "PUBLIC".', b timestamp default current_timestamp,
                    c integer default next value for shared,
                    e bigint generated always as identity (start with 5 increment by 2),
                    h integer generated always as (c + 1));
                """);
        Table table = table("t");
        assertThat(table.columns().stream().map(Column::defaultValue))
                .containsExactly("'it''s \"PUBLIC\".'", "CURRENT_TIMESTAMP", "NEXT VALUE FOR \"SHARED\"", null, null);
        assertThat(table.columns().stream().map(Column::identity))
                .containsExactly(null, null, null, new Identity(Identity.Kind.ALWAYS, 5, 2), null);
        assertThat(table.columns().get(4).generation()).extracting("expression").isEqualTo("\"C\" + 1");
        assertThat(read().sequences())
                .extracting(sequence -> sequence.name().toString())
                .containsExactly("shared");
    }

    @Test
    void keysKeepTheirOrderAndPointAnywhere() throws SQLException {
        run("""
                create schema billing;
                create table billing.parent (a int, b int, c int, primary key (c, a));
                create table kid (id int primary key, x int, y int, up int, next int,
                    constraint fk_up foreign key (up) references kid,
                    constraint fk_parent foreign key (y, x) references billing.parent (a, c) on delete set null);
                create table friend (id int primary key, kid int, constraint fk_kid foreign key (kid) references kid);
                alter table kid add constraint fk_next foreign key (next) references friend (id) on update cascade
                """);
        assertThat(table("kid").foreignKeys())
                .extracting(ForeignKey::toString)
                .satisfiesExactly(
                        next -> assertThat(next).contains("fk_next", "referencedTable=friend", "onUpdate=CASCADE"),
                        parent -> assertThat(parent)
                                .contains("columns=[y, x], referencedTable=billing.parent, referencedColumns=[a, c]")
                                .contains("onDelete=SET_NULL"),
                        up -> assertThat(up).contains("fk_up", "referencedTable=kid"));
        assertThat(read().namespaces()).containsExactly(Identifier.of("billing"));
    }

    @Test
    void indexesOfConstraintsArePartOfTheConstraintButOnesOwnStay() throws SQLException {
        run("""
                create table t (id int primary key, a int unique, b varchar(9), c int);
                create unique index ux on t (b, a desc) include (c);
                create index own on t (c);
                alter table t add constraint fk foreign key (c) references t;
                create hash index hx on t (b)
                """);
        assertThat(table("t").indexes())
                .extracting(Index::toString)
                .satisfiesExactly(
                        hash -> assertThat(hash).contains("method=hash"),
                        own -> assertThat(own).contains("name=own", "column=c"),
                        unique -> assertThat(unique)
                                .contains("unique=true", "column=a, expression=null, ordering=desc", "include=[c]"));
        assertThat(table("t").uniques()).hasSize(1);
    }

    @Test
    void namesAreFreeOfFolding() throws SQLException {
        String longest = "x".repeat(64);
        run("create table \"Mixed Case\" (\"SELECT\" int, \"Größe\" int, " + longest
                + " int, \"q\"\"x\" int, \"low\" int)");
        Table table = read().tables().get(0);
        assertThat(table.name()).isEqualTo(QualifiedName.of(new Identifier("Mixed Case", true)));
        assertThat(table.columns().stream().map(Column::name))
                .containsExactly(
                        Identifier.of("select"),
                        new Identifier("Größe", true),
                        Identifier.of(longest),
                        new Identifier("q\"x", true),
                        new Identifier("low", true));
    }

    @Test
    void ignoredTablesAreLeftOutInAnyCase() throws SQLException {
        run(
                "create table \"flyway_schema_history\" (id int primary key); create table history (id int); create table t (id int)");
        assertThat(new H2Catalog(new H2Dialect(H2Settings.DEFAULTS))
                        .read(connection, List.of("FLYWAY_SCHEMA_HISTORY", "history"))
                        .tables())
                .extracting(table -> table.name().toString())
                .containsExactly("t");
    }

    @Test
    void aDomainThatIsAListOfConstantsIsReadAsTheCheckThatItIs() throws SQLException {
        run("""
                create domain paint as varchar(5) check (value in ('BLUE', 'GREEN'));
                create domain hull as varchar(5) check (value in ('WOOD'));
                create table by_domain (a paint, b paint not null, c hull);
                create table by_check (a varchar(5) check (a in ('BLUE', 'GREEN')),
                    b varchar(5) not null check (b in ('BLUE', 'GREEN')), c varchar(5) check (c in ('WOOD')));
                """);
        assertThat(table("by_domain").columns()).isEqualTo(table("by_check").columns());
        assertThat(table("by_domain").checks())
                .extracting(CheckConstraint::expression)
                .containsExactlyInAnyOrderElementsOf(table("by_check").checks().stream()
                        .map(CheckConstraint::expression)
                        .toList());
    }

    @Test
    void whatTheModelCannotExpressIsTold() throws SQLException {
        run("""
                create domain email as varchar(80) default 'a@b' check (value like '%@%');
                create table t (id int primary key, m email, changed timestamp on update current_timestamp);
                create view v as select id from t;
                create alias absolute for 'java.lang.Math.abs(double)';
                create constant answer value 42;
                create synonym also for t;
                create trigger touch before insert on t for each row call 'dev.migration.database.h2.NoTrigger'
                """);
        assertThat(read().unmanaged())
                .extracting(Object::toString)
                .satisfiesExactly(
                        constant -> assertThat(constant).contains("constant", "answer", "42"),
                        domain -> assertThat(domain)
                                .contains(
                                        "domain",
                                        "email",
                                        "CHARACTER VARYING(80) default 'a@b' check (VALUE LIKE '%@%')"),
                        function -> assertThat(function).contains("absolute(DOUBLE PRECISION)", "java.lang.Math.abs"),
                        onUpdate -> assertThat(onUpdate).contains("on update", "t.changed", "CURRENT_TIMESTAMP"),
                        synonym -> assertThat(synonym).contains("synonym", "also", "T"),
                        trigger -> assertThat(trigger).contains("trigger", "t.touch", "BEFORE INSERT ROW", "NoTrigger"),
                        view -> assertThat(view).contains("view", "SELECT").doesNotContain("PUBLIC"));
        assertThat(table("t").checks()).isEmpty();
        assertThat(table("t").columns().get(1).type().sql()).isEqualTo("email");
    }

    @Test
    void theSameObjectsInAnotherOrderAreTheSameSchema() throws SQLException {
        String one = "create table one (id bigint generated by default as identity, m enum ('ok', 'bad') default 'ok',"
                + " n varchar(20), two bigint, constraint pk primary key (id), constraint uq unique (n, m),"
                + " constraint ck check (n in ('a', 'b')));";
        String two = "create table two (id bigint, amount numeric(10, 2) not null, constraint pk2 primary key (id));";
        String index = "create index ix on one (two);";
        String unique = "create unique index ux on one (n, m);";
        String key = "alter table one add constraint fk foreign key (two) references two;";
        String view = "create view v as select one.id, two.amount from one join two on two.id = one.two;";
        run(one + two + index + key + view + unique);
        Schema first = read();
        connection.close();
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        run("create table gone (id int);" + two + "drop table gone;" + one + unique + key + view + index);
        assertThat(read()).isEqualTo(first);
        assertThat(first.tables()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=FALSE", "MODE=LEGACY", "MODE=PostgreSQL"})
    void theUrlsOptionsChangeNoName(String option) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:h2:mem:;" + option);
                Statement statement = other.createStatement()) {
            statement.execute("create schema billing");
            statement.execute("create table orders (id integer, constraint orders_pk primary key (id))");
            statement.execute("create index orders_ix on orders (id desc)");
            Schema schema = new H2Catalog(new H2Dialect(H2Settings.of(other))).read(other, List.of());
            run("create schema billing");
            run("create table orders (id integer, constraint orders_pk primary key (id))");
            run("create index orders_ix on orders (id desc)");
            assertThat(schema).isEqualTo(read());
        }
    }

    private Table table(String name) throws SQLException {
        return read().table(QualifiedName.of(name)).orElseThrow();
    }

    private Schema read() throws SQLException {
        return new H2Catalog(new H2Dialect(H2Settings.DEFAULTS)).read(connection, List.of());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
