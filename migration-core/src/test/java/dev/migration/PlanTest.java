package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.ScratchDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code plan.md} tells a person who deploys, and that its queries count what they say, on each engine. */
class PlanTest {
    private static final String HISTORY = """
            create table parent (id int not null primary key);
            create table t (id int not null primary key, email varchar(20), a int, parent_id int, s varchar(9));
            """;
    private static final String MODEL = """
            create table parent (id int not null primary key);
            create table t (id int not null primary key, email varchar(20), a int not null, parent_id int,
                s varchar(9), more int, constraint uk unique (email, s),
                constraint fk foreign key (parent_id) references parent (id),
                constraint ck check (id > 0));
            """;
    private static final List<String> ROWS = List.of(
            "insert into parent values (1)",
            "insert into t values (-1, 'x', 1, 7, 'y')",
            "insert into t values (2, 'x', null, 1, 'y')",
            "insert into t values (3, 'x', null, 8, 'y')",
            "insert into t values (4, 'z', 1, null, null)",
            "insert into t values (5, 'z', 1, 1, null)");
    private static final List<String> CURE = List.of("delete from t where id < 4");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void queriesCountTheRowsThatDoNotFit(String engine) throws SQLException {
        TestModule module =
                new TestModule(folder, engine).script("V1__t.sql", HISTORY).model(MODEL);
        module.generate();
        PlanQueries plan = new PlanQueries(module.read("target/migration/plan.md"));
        List<String> scripts = new ArrayList<>(module.scripts().stream()
                .filter(file -> file.startsWith(SCRIPTS + "V") && !file.endsWith("V1__t.sql"))
                .toList());
        scripts.add(CONTRACTS + "finish_t_a.sql");

        try (ScratchDatabase scratch = scratch(engine)) {
            module.run(SCRIPTS + "V1__t.sql", scratch);
            execute(scratch, ROWS);
            List<String> unmet = new ArrayList<>();
            scripts.forEach(script -> unmet.addAll(plan.unmet("Before", name(script), scratch)));
            execute(scratch, CURE);
            for (String script : scripts) {
                plan.mustHold("Before", name(script), scratch);
                module.run(script, scratch);
                plan.mustHold("After", name(script), scratch);
            }
            assertThat(unmet.stream().map(line -> line.replace("`", "")).distinct())
                    .contains(
                            "2 rows of t where a is NULL",
                            "2 rows of t without their row in parent",
                            "1 values of (email, s) that repeat in t",
                            "1 rows of t that break ck");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void queriesCountValuesThatANewTypeCannotHold(String engine) throws SQLException {
        TestModule module = new TestModule(folder, engine)
                .script("V1__t.sql", "create table t (s varchar(9), n bigint, d numeric(9, 2));")
                .model("create table t (s varchar(3), n smallint, d numeric(4, 1));")
                .narrow("t.s", "t.n", "t.d");
        module.generate();
        PlanQueries plan = new PlanQueries(module.read("target/migration/plan.md"));

        try (ScratchDatabase scratch = scratch(engine)) {
            module.run(SCRIPTS + "V1__t.sql", scratch);
            execute(
                    scratch,
                    List.of(
                            "insert into t values ('abc', 32767, 999.94)",
                            "insert into t values ('abcd', 32768, 999.95)",
                            "insert into t values (null, -32769, -1000)"));
            List<String> unmet = new ArrayList<>();
            module.scripts().stream()
                    .filter(file -> file.startsWith(CONTRACTS) || file.startsWith(SCRIPTS + "V2"))
                    .forEach(file -> unmet.addAll(plan.unmet("Before", name(file), scratch)));
            assertThat(unmet.stream().map(line -> line.substring(0, line.indexOf(" that"))))
                    .containsExactlyInAnyOrder("1 values of t.s", "2 values of t.n", "2 values of t.d");
        }
    }

    @Test
    void queriesCountWhatIsLost() throws SQLException {
        TestModule module = new TestModule(folder, "postgresql")
                .script("V1__t.sql", "create table t (id int, \"Fax\" text); create table gone (id int);")
                .model("create table t (id int);")
                .drop("gone");
        module.generate();
        PlanQueries plan = new PlanQueries(module.read("target/migration/plan.md"));

        try (ScratchDatabase scratch = scratch("postgresql")) {
            module.run(SCRIPTS + "V1__t.sql", scratch);
            execute(scratch, List.of("insert into t values (1, 'x'), (2, null)", "insert into gone values (1), (2)"));
            List<String> lost = new ArrayList<>();
            module.scripts().stream()
                    .filter(file -> file.startsWith(CONTRACTS))
                    .forEach(file -> lost.addAll(plan.unmet("Before", name(file), scratch)));
            assertThat(lost)
                    .containsExactlyInAnyOrder("1 values of t.Fax that are lost", "2 rows of gone that are lost");
        }
    }

    @Test
    void releasesHaveTheirPlaceAmongTheScripts() throws GitAPIException {
        TestModule module = new TestModule(folder, "postgresql")
                .script("V1__t.sql", "create table t (id bigint primary key, fax text);")
                .model("create table t (id bigint primary key, note text);")
                .drop("t.fax");
        module.generate();

        assertThat(module.read("target/migration/plan.md")).contains("""

                ## In this order

                1. Run `V2__t_note.sql`.
                2. Deploy the new release.
                3. Wait until no instance of the old release runs.
                4. `mvn migration:contract -Dmigration.contract=drop_t_fax` gives `drop_t_fax.sql` a version; then run that.
                """);

        commit("2026-02-01");
        module.noAnswers().generate();

        assertThat(module.read("target/migration/plan.md")).endsWith("""

                Nothing to do: the history builds what the model needs.

                ## Waiting since earlier plans

                Each runs once no instance runs of the release that needs what it takes away.

                - src/main/migration/contract/drop_t_fax.sql (since 2026-02-01): `mvn migration:contract -Dmigration.contract=drop_t_fax`
                """);
        assertThat(module.read("target/migration/report.md")).contains("""

                ## Contract scripts that wait

                | script | since | once no instance of the old release runs |
                |---|---|---|
                | src/main/migration/contract/drop_t_fax.sql | 2026-02-01 | `mvn migration:contract -Dmigration.contract=drop_t_fax` |
                """);
        assertThat(module.contract("drop_t_fax").pending()).isEmpty();
    }

    @Test
    void aRenamedColumnIsFilledBeforeTheNewReleaseStarts() {
        TestModule module = new TestModule(folder, "postgresql")
                .script("V1__t.sql", "create table t (id bigint primary key, a text);")
                .model("create table t (id bigint primary key, b text);")
                .rename("t.a:b");
        module.generate();

        assertThat(module.read("target/migration/plan.md")).contains("""
                1. Run `V2__t_b.sql`.
                2. Run `V3__t_b.sql`.
                3. Deploy the new release.
                4. Wait until no instance of the old release runs.
                5. `mvn migration:contract -Dmigration.contract=drop_t_a` gives `drop_t_a.sql` a version; then run that.
                """);
    }

    @Test
    void aRenamedKeyStopsTheOldRelease() {
        TestModule module = new TestModule(folder, "postgresql")
                .script("V1__t.sql", "create table t (a bigint primary key);")
                .model("create table t (b bigint primary key);")
                .rename("t.a:b");
        module.generate();

        assertThat(module.read("target/migration/plan.md")).contains("""
                1. Stop the old release, or expect it to wait and to fail from here on.
                2. Run `V2__t_b.sql`.
                3. Deploy the new release.
                """);
    }

    private static ScratchDatabase scratch(String engine) {
        return TestDatabases.SHARED.server(DatabaseChoice.parse(engine)).scratch();
    }

    private static void execute(ScratchDatabase scratch, List<String> statements) throws SQLException {
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private void commit(String day) throws GitAPIException {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        PersonIdent person = new PersonIdent("A Person", "person@example.org", noon, ZoneOffset.UTC);
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern("src").call();
            git.commit().setMessage(day).setCommitter(person).setSign(false).call();
        }
    }
}
