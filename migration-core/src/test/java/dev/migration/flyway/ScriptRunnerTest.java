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

class ScriptRunnerTest {
    @TempDir
    private Path folder;

    private final PlainScratch h2 = PlainScratch.h2();

    @AfterEach
    void close() {
        h2.close();
    }

    @Test
    void runsTheSameTextTwiceAndLeavesNothingOfFlyways() {
        ScriptRunner runner = new ScriptRunner(new TestModule(folder).settings());
        runner.run(new SqlScript("first", "create table a (id int);"), h2);

        SqlScript script = new SqlScript("again", "insert into a values (1); insert into a values (2);");
        runner.run(script, h2);
        runner.run(script, h2);

        assertThat(h2.strings("select count(*) from a")).containsExactly("4");
        assertThat(h2.tables()).containsExactly("a");
    }

    @Test
    void aFailureIsNamedByTheScriptsOwnNameAndLine() {
        ScriptRunner runner = new ScriptRunner(new TestModule(folder).settings());

        assertThatThrownBy(() -> runner.run(
                        new SqlScript("src/main/migration/contract/x.sql", "select 1;\n-- why\ndrop table a;\n"), h2))
                .isInstanceOf(MigrationException.class)
                .hasMessage("src/main/migration/contract/x.sql:3: Table \"A\" not found (in: drop table a)");
        assertThat(h2.tables()).isEmpty();
    }

    @Test
    void aMissingPlaceholderIsNamedWithItsLine() {
        ScriptRunner runner = new ScriptRunner(new TestModule(folder).settings());

        assertThatThrownBy(() -> runner.run(new SqlScript("x.sql", "select 1;\nselect '${zone}';"), h2))
                .hasMessage("x.sql:2: no value for the placeholder ${zone}");
    }

    @Test
    void followsTheProjectsPlaceholdersAndIgnoresItsNamesAndCallbacks() {
        TestModule module = new TestModule(folder).script("beforeEachMigrate.sql", "nonsense");
        HistorySettings settings = module.settings(Map.of(
                "flyway.sqlMigrationPrefix", "M",
                "flyway.sqlMigrationSuffixes", ".ddl",
                "flyway.placeholders.name", "customers"));

        new ScriptRunner(settings).run(new SqlScript("x", "create table ${name} (id int);"), h2);

        assertThat(h2.tables()).containsExactly("customers");
    }

    @Test
    void runsBetweenTwoMigrationsOfAReplay() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("U1__a.sql", "drop table a;")
                .script("V2__b.sql", "create table b (id int); insert into a values (1);");
        HistorySettings settings = module.settings();
        ScriptRunner runner = new ScriptRunner(settings);
        History history = History.read(settings);
        List<List<String>> undone = new ArrayList<>();

        new Replay(settings, history)
                .run(
                        h2,
                        script -> history.undo(script.version()).ifPresent(undo -> {
                            runner.run(SqlScript.read(settings, undo), h2);
                            undone.add(h2.tables());
                            runner.run(SqlScript.read(settings, script), h2);
                        }));

        assertThat(undone).containsExactly(List.of("flyway_schema_history"));
        assertThat(h2.tables()).containsExactly("a", "b", "flyway_schema_history");
    }
}
