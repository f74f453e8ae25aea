package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migration.report.Report;
import dev.migration.rule.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String CUSTOMER = "create table customer (id bigint primary key, name varchar(100));\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void everyChangeIsNamed(String database) {
        TestModule module = module(database).model(CUSTOMER.replace("name", "note varchar(9), name"));

        Report report = module.check();

        assertThat(report.passed()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::object, Finding::message)
                .containsExactly(tuple(
                        "model-change-not-migrated", "customer.note", "column-added varchar(9): no script covers it."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aScriptWithoutUndoIsFound(String database) {
        TestModule module = module(database)
                .script("V2__more.sql", "create table more (id int);")
                .model(CUSTOMER + "create table more (id int);");

        assertThat(module.check().findings())
                .extracting(Finding::rule, Finding::script)
                .containsExactly(tuple("missing-undo", SCRIPTS + "V2__more.sql"));
        assertThat(module.since("2").check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void anUndoThatLeavesSomethingIsFound(String database) {
        TestModule module = module(database)
                .script("V2__more.sql", "create table more (id int); create table most (id int);")
                .script("U2__more.sql", "drop table more;")
                .model(CUSTOMER + "create table more (id int); create table most (id int);");

        assertThat(module.check().findings())
                .extracting(Finding::rule, Finding::script, Finding::message)
                .containsExactly(tuple(
                        "undo-not-inverse",
                        SCRIPTS + "U2__more.sql",
                        "does not give back the schema before its V: table-dropped most 1 column"));
    }

    @Test
    void anIndexThatWouldWaitForFlywaysOwnLockIsFound() {
        TestModule module = module("postgresql")
                .withoutFlyway()
                .script(
                        "V2__name.sql",
                        "-- create index concurrently\ncreate index CONCURRENTLY ix_name on customer (name);")
                .script("U2__name.sql", "drop index concurrently if exists ix_name;")
                .model(CUSTOMER + "create index ix_name on customer (name);");

        assertThat(module.check().findings())
                .extracting(Finding::rule, Finding::script)
                .containsExactly(tuple("flyway-lock-deadlock", SCRIPTS + "V2__name.sql"));
        assertThat(module.write("flyway.conf", "flyway.postgresql.transactional.lock=false\n")
                        .check()
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void undosBehindAGapAreProvedToo(String database) {
        TestModule module = module(database)
                .script("U1__init.sql", "select 1;")
                .script("V2__more.sql", "create table more (id int);")
                .script("V3__most.sql", "create table most (id int);")
                .script("U3__most.sql", "drop table most;")
                .rule("missing-undo", "off")
                .model(CUSTOMER + "create table more (id int); create table most (id int);");

        assertThat(module.check().findings())
                .extracting(Finding::rule, Finding::script)
                .containsExactly(tuple("undo-not-inverse", SCRIPTS + "U1__init.sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aHistoryThatDoesNotReplayIsAFindingWithItsLine(String database) {
        TestModule module = module(database)
                .script("V2__broken.sql", "create table more (id int);\n\nalter table nowhere add column x int;\n")
                .model(CUSTOMER);

        assertThat(module.check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("history-not-replayable");
            assertThat(finding.script()).isEqualTo(SCRIPTS + "V2__broken.sql");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).containsIgnoringCase("nowhere");
        });
    }

    @Test
    void aSinceThatIsNoVersionIsRefused() {
        TestModule module = module("h2").model(CUSTOMER).since("latest");

        assertThatThrownBy(module::check).hasMessage("since: latest is no version");
    }

    @Test
    void aSeverityThatIsNoneIsRefused() {
        TestModule module = module("h2").model(CUSTOMER).rule("missing-undo", "warn");

        assertThatThrownBy(module::check).hasMessage("rules, missing-undo: warn is no severity");
    }

    private TestModule module(String database) {
        return new TestModule(folder, database)
                .script("V1__init.sql", CUSTOMER)
                .script("U1__init.sql", "drop table customer;");
    }
}
