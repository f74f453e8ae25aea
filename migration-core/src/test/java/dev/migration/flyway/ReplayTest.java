package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    private Path folder;

    private final PlainScratch h2 = PlainScratch.h2();

    @AfterEach
    void close() {
        h2.close();
    }

    @Test
    void runsVersionsInOrderAndThenRepeatables() {
        TestModule module = new TestModule(folder)
                .script("R__view.sql", "create or replace view v as select * from b;")
                .script("V10__b.sql", "create table b (id int references a);")
                .script("V9__a.sql", "create table a (id int primary key);");

        List<Script> ran = module.replay().run(h2);

        assertThat(ran)
                .extracting(Script::file)
                .containsExactly(
                        "src/main/resources/db/migration/V9__a.sql",
                        "src/main/resources/db/migration/V10__b.sql",
                        "src/main/resources/db/migration/R__view.sql");
        assertThat(h2.tables()).containsExactly("a", "b", "flyway_schema_history", "v");
    }

    @Test
    void anEmptyHistoryAndAMissingLocationRunNothing() {
        TestModule module = new TestModule(folder);

        assertThat(module.replay().run(h2)).isEmpty();
        assertThat(module.replay().historyTables()).containsExactly("flyway_schema_history");
    }

    @Test
    void undoScriptsBesideTheOthersAreNotRun() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("U1__a.sql", "nonsense");

        assertThat(module.replay().run(h2)).extracting(Script::fileName).containsExactly("V1__a.sql");
    }

    @Test
    void aBaselineScriptStandsForTheVersionsUpToItsOwn() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("V2__b.sql", "create table b (id int);")
                .script("B2__squashed.sql", "create table ab (id int);")
                .script("V3__c.sql", "create table c (id int);");

        List<Script> ran = module.replay().run(h2);

        assertThat(ran).extracting(Script::fileName).containsExactly("B2__squashed.sql", "V3__c.sql");
        assertThat(ran).extracting(Script::kind).containsExactly(Script.Kind.BASELINE, Script.Kind.VERSIONED);
        assertThat(h2.tables()).containsExactly("ab", "c", "flyway_schema_history");
    }

    @Test
    void runsUpToAVersionWithoutRepeatables() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("V2__b.sql", "create table b (id int);")
                .script("R__view.sql", "create view v as select * from b;");

        assertThat(module.replay().runTo(new Version("1"), h2, script -> {}))
                .extracting(Script::fileName)
                .containsExactly("V1__a.sql");
        assertThat(h2.tables()).containsExactly("a", "flyway_schema_history");
    }

    @Test
    void honoursTheProjectsFlywaySettings() {
        TestModule module = new TestModule(folder)
                .file("scripts/M1-a.ddl", "create table #[name#] (id int);")
                .file("more/M2-b.ddl", "create table b (id int);")
                .file("hooks/afterEachMigrate.ddl", "insert into log values (1);")
                .file("hooks/beforeMigrate.ddl", "create table log (id int);");
        HistorySettings settings = module.settings(
                List.of("filesystem:scripts", "filesystem:more"),
                Map.of(
                        "flyway.sqlMigrationPrefix", "M",
                        "flyway.sqlMigrationSeparator", "-",
                        "flyway.sqlMigrationSuffixes", ".ddl",
                        "flyway.placeholderPrefix", "#[",
                        "flyway.placeholderSuffix", "#]",
                        "flyway.placeholders.name", "customers",
                        "flyway.callbackLocations", "filesystem:hooks",
                        "flyway.table", "changes",
                        "flyway.url", "jdbc:nowhere",
                        "flyway.cleanDisabled", "true"),
                getClass().getClassLoader());

        assertThat(TestModule.replay(settings).run(h2)).hasSize(2);
        assertThat(h2.tables()).containsExactly("b", "changes", "customers", "log");
        assertThat(h2.strings("select count(*) from log")).containsExactly("2");
        assertThat(TestModule.replay(settings).historyTables()).containsExactly("changes");
    }

    @Test
    void aFailingStatementIsNamedByFileLineAndTheEnginesWords() {
        TestModule module = new TestModule(folder)
                .script(
                        "V3__x.sql",
                        "create table a (id int);\n\n-- why\ninsert into a values (1);\n  insert\n into nowhere values (1);\n");

        MigrationException failure = catchThrowableOfType(
                MigrationException.class, () -> module.replay().run(h2));

        assertThat(failure)
                .hasMessage("src/main/resources/db/migration/V3__x.sql:5: Table \"NOWHERE\" not found (in: insert)");
        assertThat(failure.hint()).isEqualTo("Correct the script, or an earlier one that it relies on, and run again.");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.PROJECT);
    }

    @Test
    void linesAreRightInScriptsWithCarriageReturnsAndAByteOrderMark() {
        TestModule module = new TestModule(folder)
                .script("V1__x.sql", "\uFEFFcreate table a (\r\n  id int);\r\n\r\n\r\ndrop table b;\r\n");

        assertThatThrownBy(() -> module.replay().run(h2))
                .hasMessage("src/main/resources/db/migration/V1__x.sql:5: Table \"B\" not found (in: drop table b)");
    }

    @Test
    void theValuesOfPlaceholdersAreNotRepeated() {
        TestModule module =
                new TestModule(folder).script("V1__x.sql", "select 1;\ncreate user ${who} passwort '${password}';");

        assertThatThrownBy(() -> TestModule.replay(module.settings(
                                Map.of("flyway.placeholders.password", "tiger", "flyway.placeholders.who", "me")))
                        .run(h2))
                .hasMessageStartingWith("src/main/resources/db/migration/V1__x.sql:2: Syntax error")
                .hasMessageEndingWith("(in: create user me passwort '${password}')")
                .hasMessageNotContaining("tiger");
    }

    @Test
    void aPlaceholderWithoutAValueIsNamedWithItsLine() {
        TestModule module =
                new TestModule(folder).script("V1__x.sql", "select 1;\nselect 2;\nselect '${zone}';\nselect 3;");

        assertThatThrownBy(() -> module.replay().run(h2))
                .hasMessage("src/main/resources/db/migration/V1__x.sql:3: no value for the placeholder ${zone}");
    }

    @Test
    void aBrokenConfigurationFileIsRefused() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "select 1;")
                .script("V2__b.sql", "select 1;")
                .script("V2__b.sql.conf", "executeInTransaction=perhaps");

        assertThatThrownBy(() -> module.replay().run(h2))
                .hasMessage("Flyway cannot read the locations [filesystem:src/main/resources/db/migration]:"
                        + " Invalid value for executeInTransaction (should be either true or false): perhaps");
    }

    @Test
    void namesOfFilesMayBeHostile() {
        TestModule module = new TestModule(folder.resolve("a b%20#'$\u00e9"))
                .script("V1__it's 100% \u00fcber $1 {x}.sql", "create table a (id int);")
                .script("sub dir/V2__;--.sql", "nonsense;");

        assertThatThrownBy(() -> module.replay().run(h2))
                .hasMessageStartingWith("src/main/resources/db/migration/sub dir/V2__;--.sql:1: Syntax error");
        assertThat(h2.tables()).contains("a");
    }

    @Test
    void tellsOfEachVersionWhenOthersCanSeeIt() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("V2__b.sql", "create table b (id int);")
                .script("R__view.sql", "create view v as select * from b;");

        List<List<String>> seen = new ArrayList<>();
        List<String> told = new ArrayList<>();
        module.replay().run(h2, script -> {
            told.add(script.fileName());
            seen.add(h2.tables());
        });

        assertThat(told).containsExactly("V1__a.sql", "V2__b.sql");
        assertThat(seen)
                .containsExactly(List.of("a", "flyway_schema_history"), List.of("a", "b", "flyway_schema_history"));
    }

    @Test
    void whatTheListenerThrowsComesThrough() {
        TestModule module =
                new TestModule(folder).script("V1__a.sql", "select 1;").script("V2__b.sql", "select 1;");
        MigrationException mine = MigrationException.project("mine", "hint");

        assertThatThrownBy(() -> module.replay().run(h2, script -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    void flywaySaysNothing() {
        TestModule module = new TestModule(folder).script("V1__a.sql", "select 1;");
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            module.replay().run(h2);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theThreadsClassLoaderIsRestored() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        new TestModule(folder).script("V1__a.sql", "nonsense");

        assertThatThrownBy(() -> new TestModule(folder).replay().run(h2)).isInstanceOf(MigrationException.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void severalThreadsReplayAtOnce() {
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .script("V2__b.sql", "create table b (id int);");

        List<Integer> ran = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    try (PlainScratch scratch = PlainScratch.h2()) {
                        return module.replay().run(scratch).size();
                    }
                })
                .toList();

        assertThat(ran).hasSize(16).containsOnly(2);
    }
}
