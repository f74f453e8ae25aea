package dev.migration;

import static dev.migration.ArchiveTest.execute;
import static dev.migration.ArchiveTest.rows;
import static dev.migration.ArchiveTest.scratch;
import static dev.migration.EnumReplaceTest.ALL;
import static dev.migration.EnumReplaceTest.CHECKED;
import static dev.migration.EnumReplaceTest.INLINE;
import static dev.migration.EnumReplaceTest.LEFT;
import static dev.migration.EnumReplaceTest.NAMED;
import static dev.migration.EnumReplaceTest.database;
import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants go from tables that may have rows. */
class RemovedConstantsTest {
    private static final String PARTS = "create table parts (id bigint primary key);\n";

    @TempDir
    private Path folder;

    /** The plain statement would fail on rows that hold the constant, or rob the release that still writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aConstantOfACheckThatGoesIsAskedFor(String database) {
        TestModule module = settled(database, CHECKED);

        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "Nobody has said what becomes of rows that hold a constant which goes. Nothing was written.\n"
                                + "orders.status loses pending, lost: select count(*) from orders where status in ('pending',"
                                + " 'lost')")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .contains(
                        "mvn migration:generate"
                                + " \"-Dmigration.enumReplace=orders.status:pending>archived,orders.status:lost>archived\"",
                        "mvn migration:generate"
                                + " \"-Dmigration.enumReplace=orders.status:pending>,orders.status:lost>\"");
        assertThat(module.scripts()).hasSize(4);

        module.enumReplace("orders.status:pending>archived");
        assertThatThrownBy(module::generate).hasMessageContaining("orders.status loses lost: ");
        assertThat(module.scripts()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aConstantThatAColumnListsIsAskedForToo(String database) {
        TestModule module = settled(database, INLINE);

        assertThatThrownBy(module::generate).hasMessageContaining("orders.status loses pending, lost: ");
        assertThat(module.scripts()).hasSize(4);
    }

    @Test
    void eachColumnOfANamedTypeIsAskedForWithAQueryThatRuns() throws SQLException {
        TestModule module = settled("postgresql", NAMED);

        assertThatThrownBy(module::generate)
                .hasMessageContaining("orders.status loses pending, lost: select count(*) from orders where status in")
                .hasMessageContaining("orders.more loses pending, lost: ")
                .satisfies(refusal -> {
                    try (ScratchDatabase scratch = scratch("postgresql")) {
                        module.run(SCRIPTS + "V1__orders.sql", scratch);
                        execute(scratch, "insert into orders values (1, 'lost', '{new,lost}'), (2, 'new', null)");
                        String query = refusal.getMessage()
                                .lines()
                                .reduce((one, last) -> last)
                                .orElseThrow();
                        assertThat(rows(scratch, query.substring(query.indexOf("select"))))
                                .containsExactly("1");
                    }
                });
        assertThat(module.scripts()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void whereNoRowHoldsItAPersonSaysSoAndIsNotBelievedBlindly(String database) throws SQLException {
        TestModule module = settled(database, CHECKED).enumReplace("orders.status:pending>,orders.status:lost>");

        assertThat(module.generate().scripts())
                .extracting(ReportedScript::file)
                .containsExactly(CONTRACTS + "narrow_orders_known.sql");

        assertThat(module.read(CONTRACTS + "narrow_orders_known.sql")).doesNotContain("update ");
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__orders.sql", scratch);
            execute(scratch, "insert into orders values (1, 'pending')");
            assertThatThrownBy(() -> module.run(CONTRACTS + "narrow_orders_known.sql", scratch))
                    .isInstanceOf(MigrationException.class);
            assertThat(rows(scratch, "select * from orders")).containsExactly("1 pending");
        }
        module.contract(null);
        assertThat(module.check().findings()).isEmpty();
    }

    /** The new release writes its constants at once, the old one its own until it is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aConstantThatComesIsThereWhileTheOneThatGoesStillIs(String database) throws SQLException {
        bothReleases(settled(database, CHECKED).model(CHECKED.formatted("'new', 'open', 'archived'") + PARTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aConstantThatAColumnListsIsThereWhileTheOneThatGoesStillIs(String database) throws SQLException {
        bothReleases(settled(database, INLINE).model(INLINE.formatted("'new', 'open', 'archived'") + PARTS));
    }

    private static void bothReleases(TestModule module) throws SQLException {
        module.enumReplace("orders.status:pending>open,orders.status:lost>archived");
        String database = database(module);

        Report report = module.generate();

        List<String> forward = report.scripts().stream()
                .map(ReportedScript::file)
                .filter(file -> file.startsWith(SCRIPTS))
                .toList();
        String contract = report.scripts().stream()
                .map(ReportedScript::file)
                .filter(file -> file.startsWith(CONTRACTS))
                .findFirst()
                .orElseThrow();
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__orders.sql", scratch);
            execute(scratch, "insert into orders values (1, 'pending')");
            forward.forEach(file -> module.run(file, scratch));
            execute(scratch, "insert into orders values (2, 'open'), (3, 'lost')");
            module.run(contract, scratch);
            assertThat(rows(scratch, "select * from orders order by id"))
                    .containsExactly("1 open", "2 open", "3 archived");
            assertThatThrownBy(() -> execute(scratch, "insert into orders values (4, 'lost')"))
                    .isInstanceOf(SQLException.class);
        }
        module.contract(null);
        assertThat(module.check().findings()).isEmpty();
        assertThat(module.generate().scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void otherConditionsThatNarrowAndReleasesThatStopTheOthersAreNotAsked(String database) {
        TestModule module = settled(database, CHECKED.replace("status varchar(9)", "status int"))
                .script("V1__orders.sql", CHECKED.replace("varchar(9)", "int").formatted("1, 2, 3"))
                .model(CHECKED.replace("varchar(9)", "int").formatted("1, 2") + PARTS);
        assertThat(module.generate().scripts()).isNotEmpty();

        TestModule stopped = settled(new TestModule(folder.resolve("stopped"), database), CHECKED)
                .downtime();
        assertThat(stopped.generate().scripts()).isNotEmpty();
    }

    private TestModule settled(String database, String table) {
        return settled(new TestModule(folder, database), table);
    }

    /** Another script behind the one that makes the table. */
    private static TestModule settled(TestModule module, String table) {
        return module.script("V1__orders.sql", table.formatted(ALL))
                .script("U1__orders.sql", "drop table orders;" + (table.contains("type") ? "drop type status;" : ""))
                .script("V2__parts.sql", PARTS)
                .script("U2__parts.sql", "drop table parts;")
                .model(table.formatted(LEFT) + PARTS);
    }
}
