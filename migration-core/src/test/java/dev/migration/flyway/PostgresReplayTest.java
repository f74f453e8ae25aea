package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresReplayTest {
    private static final String FUNCTION = """
            create function answer() returns int language plpgsql as $$
            begin
              return 42; -- ; no end
            end
            $$;
            """;

    @TempDir
    private Path folder;

    private final PlainScratch postgres = PlainScratch.postgres();

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void runsDollarQuotedBodiesAndConcurrentIndexes() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);\n" + FUNCTION)
                .script("V2__ix.sql", "create index concurrently ix_a on a (id);")
                .script("V3__both.sql", "alter table a add b int;\ncreate index concurrently ix_b on a (b);")
                .script("V3__both.sql.conf", "executeInTransaction=false");

        assertThat(module.replay().run(postgres)).hasSize(3);
        assertThat(postgres.strings("select indexname from pg_indexes where tablename = 'a' order by 1"))
                .containsExactly("ix_a", "ix_b");
        assertThat(postgres.strings("select answer()")).containsExactly("42");
    }

    @Test
    void theRunnerDoesSoToo() {
        ScriptRunner runner = new ScriptRunner(new TestModule(folder).settings());

        runner.run(new SqlScript("a", "create table a (id int);\n" + FUNCTION), postgres);
        runner.run(
                new SqlScript(
                        "b",
                        "alter table a add b int;\ncreate index concurrently ix_b on a (b);",
                        "executeInTransaction=false"),
                postgres);

        assertThat(postgres.strings("select indexname from pg_indexes where tablename = 'a'"))
                .containsExactly("ix_b");
        assertThat(postgres.tables()).containsExactly("a");
    }

    @Test
    void aScriptThatFailsHasChangedNothing() {
        ScriptRunner runner = new ScriptRunner(new TestModule(folder).settings());

        assertThatThrownBy(
                        () -> runner.run(new SqlScript("x.sql", "create table a (id int);\ndrop table b;"), postgres))
                .hasMessage("x.sql:2: ERROR: table \"b\" does not exist (in: drop table b)");
        assertThat(postgres.tables()).isEmpty();
    }

    @Test
    void undoAndRedoBetweenTwoMigrationsSeesOnlyWhatIsCommitted() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("U1__a.sql", "drop table a;")
                .script("V2__b.sql", "alter table a add b int;")
                .script("U2__b.sql", "alter table a drop b;")
                .script("R__view.sql", "create or replace view v as select b from a;");
        HistorySettings settings = module.settings();
        ScriptRunner runner = new ScriptRunner(settings);
        History history = History.read(settings);
        List<String> columns = new ArrayList<>();

        new Replay(settings, history).run(postgres, script -> {
            columns.add(columns());
            runner.run(SqlScript.read(settings, history.undo(script.version()).orElseThrow()), postgres);
            columns.add(columns());
            runner.run(SqlScript.read(settings, script), postgres);
        });

        assertThat(columns).containsExactly("[id]", "[]", "[id, b]", "[id]");
        assertThat(postgres.tables()).containsExactly("a", "flyway_schema_history", "v");
    }

    @Test
    void concurrentIndexesAreUndoneAndRedoneBetweenTwoMigrations() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("U1__a.sql", "drop table a;")
                .script("V2__ix.sql", "create index concurrently ix_a on a (id);")
                .script("U2__ix.sql", "drop index concurrently ix_a;")
                .script("V3__b.sql", "alter table a add b int;")
                .script("U3__b.sql", "alter table a drop b;")
                .script("V4__ix.sql", "create index concurrently ix_b on a (b);")
                .script("U4__ix.sql", "drop index concurrently ix_b;")
                .script("R__view.sql", "create view v as select b from a;")
                .script("beforeEachMigrate.sql", "select count(*) from pg_class;");
        HistorySettings settings = module.settings();
        ScriptRunner runner = new ScriptRunner(settings);
        History history = History.read(settings);

        List<Script> ran = new Replay(settings, history).run(postgres, script -> {
            runner.run(SqlScript.read(settings, history.undo(script.version()).orElseThrow()), postgres);
            runner.run(SqlScript.read(settings, script), postgres);
        });

        assertThat(ran).hasSize(5);
        assertThat(postgres.strings("select indexname from pg_indexes where tablename = 'a' order by 1"))
                .containsExactly("ix_a", "ix_b");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoFaultOfTheScripts() {
        TestModule module = new TestModule(folder).script("V1__a.sql", "select 1;");
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        nowhere.setPassword("tiger");

        assertThatThrownBy(() -> module.replay().run(new PlainScratch(nowhere, postgres.connection())))
                .hasMessageStartingWith("The dev database does not answer: Connection ")
                .hasMessageNotContaining("tiger")
                .extracting(failure -> ((MigrationException) failure).fault())
                .isEqualTo(MigrationException.Fault.SETUP);
    }

    private String columns() {
        return postgres.strings("select column_name from information_schema.columns"
                        + " where table_name = 'a' order by ordinal_position")
                .toString();
    }

    @Test
    void theProjectsDefaultSchemaIsMadeAndHoldsTheHistoryTable() {
        TestModule module = new TestModule(folder).script("V1__a.sql", "create table a (id int);");
        HistorySettings settings = module.settings(Map.of("flyway.defaultSchema", "app"));

        TestModule.replay(settings).run(postgres);
        new ScriptRunner(settings).run(new SqlScript("x", "alter table a add b int"), postgres);

        assertThat(postgres.strings("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('app', 'public') order by 1"))
                .containsExactly("app.a", "app.flyway_schema_history");
    }
}
