package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.dialect.postgresql.PostgreSqlDialect;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PostgreSqlUnmanagedTest {
    private static final String OBJECTS = """
            create extension pg_trgm;
            create domain email as varchar(80) default 'a@b' not null check (value like '%@%');
            create type pair as (a int, "B" text);
            create table day (id int, day date, note text) partition by range (day);
            create table day_2026 partition of day for values from ('2026-01-01') to ('2027-01-01');
            create index day_note on day (note);
            create table t (id int primary key, a int);
            create view v as select id from t;
            create materialized view m as select a from t;
            create index m_a on m (a);
            create function twice(x int) returns int language sql as 'select x * 2';
            create procedure nothing() language sql as 'select 1';
            create aggregate total(int) (sfunc = int4pl, stype = int);
            create function touched() returns trigger language plpgsql as $$ begin return new; end $$;
            create trigger touch before update on t for each row execute function touched();
            create rule no_delete as on delete to t do instead nothing;
            alter table t enable row level security;
            create policy mine on t for select using (a > 0)
            """;

    @Test
    void whatTheModelCannotExpressIsTold() throws SQLException {
        Schema schema = read(OBJECTS);
        assertThat(schema.unmanaged())
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly(
                        "aggregate total(integer)",
                        "composite type pair",
                        "domain email",
                        "extension pg_trgm",
                        "function touched()",
                        "function twice(integer)",
                        "index m_a",
                        "materialized view m",
                        "policy t.mine",
                        "procedure nothing()",
                        "row security t",
                        "rule t.no_delete",
                        "trigger t.touch",
                        "view v");
        assertThat(schema.tables())
                .extracting(table -> table.name().toString())
                .containsExactly("day", "day_2026", "t");
        assertThat(schema.tables().get(0).indexes()).hasSize(1);
        assertThat(schema.tables().get(0).partitionKey()).isEqualTo("RANGE (day)");
        assertThat(schema.tables().get(1).columns()).isEmpty();
        assertThat(schema.tables().get(1).indexes()).isEmpty();
        assertThat(schema.tables().get(1).partitionOf())
                .isEqualTo(
                        new PartitionOf(QualifiedName.of("day"), "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"));
    }

    @Test
    void definitionsSayWhatTheyDoWithoutTheDefaultNamespace() throws SQLException {
        Schema schema = read(OBJECTS);
        assertThat(schema.unmanaged())
                .allSatisfy(object -> assertThat(object.definition()).doesNotContain("public"));
        assertThat(definition(schema, "domain"))
                .isEqualTo(
                        "character varying(80) not null default 'a@b'::character varying CHECK (VALUE::text ~~ '%@%'::text)");
        assertThat(definition(schema, "trigger"))
                .isEqualTo("CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touched()");
        assertThat(definition(schema, "composite type")).isEqualTo("a integer, \"B\" text");
    }

    private static String definition(Schema schema, String kind) {
        return schema.unmanaged().stream()
                .filter(object -> object.kind().equals(kind))
                .findFirst()
                .map(UnmanagedObject::definition)
                .orElseThrow();
    }

    private static Schema read(String sql) throws SQLException {
        try (Connection connection = PostgreSqlFixture.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return new PostgreSqlCatalog(new PostgreSqlDialect(18)).read(connection, List.of());
        }
    }
}
