package dev.migration;

import static dev.migration.ArchiveTest.execute;
import static dev.migration.ArchiveTest.rows;
import static dev.migration.ArchiveTest.scratch;
import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.migration.database.ScratchDatabase;
import dev.migration.plan.EnumReplacements;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants go, and a person says what their rows get. */
class EnumReplaceTest {
    static final String ALL = "'new', 'pending', 'lost', 'archived'";
    static final String LEFT = "'new', 'archived'";
    static final String CHECKED = "create table orders (id bigint primary key, status varchar(9),"
            + " constraint known check (status in (%s)));\n";
    static final String INLINE = "create table orders (id bigint primary key, status enum(%s));\n";
    static final String NAMED = """
            create type status as enum (%s);
            create table orders (id bigint primary key, status status, more status[]);
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void rowsOfACheckedColumnGetTheConstantThatStays(String database) throws SQLException {
        proves(module(database, CHECKED), "narrow_orders_known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void rowsOfAColumnThatListsItsConstantsGetOneThatStays(String database) throws SQLException {
        proves(module(database, INLINE), "narrow_orders_status");
    }

    @Test
    void rowsOfANamedTypeGetAConstantThatStays() throws SQLException {
        TestModule module = module("postgresql", NAMED)
                .enumReplace("orders.status:pending>archived,orders.status:lost>new,orders.more:lost>new");
        module.generate();
        try (ScratchDatabase scratch = scratch("postgresql")) {
            module.run(SCRIPTS + "V1__orders.sql", scratch);
            execute(scratch, "insert into orders values (1, 'pending', '{lost,new}'), (2, 'lost', null)");
            module.run(CONTRACTS + "narrow_status.sql", scratch);
            assertThat(rows(scratch, "select * from orders order by id"))
                    .containsExactly("1 archived {new,new}", "2 new null");
        }
        module.contract(null);
        assertThat(module.check().findings()).isEmpty();
    }

    private static void proves(TestModule module, String id) throws SQLException {
        String database = database(module);
        module.enumReplace("orders.status:pending>archived, orders.status:lost>'new'");

        assertThat(module.generate().scripts())
                .extracting(ReportedScript::file, ReportedScript::undoVerdict)
                .containsExactly(tuple(CONTRACTS + id + ".sql", "lossy"));

        assertThat(module.lines()).noneMatch(line -> line.contains("enumReplace"));
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__orders.sql", scratch);
            execute(scratch, "insert into orders values (1, 'pending'), (2, 'lost'), (3, 'new'), (4, null)");
            module.run(CONTRACTS + id + ".sql", scratch);
            List<String> replaced = List.of("1 archived", "2 new", "3 new", "4 null");
            assertThat(rows(scratch, "select * from orders order by id")).isEqualTo(replaced);
            module.run(CONTRACTS + id + ".undo.sql", scratch);
            module.run(CONTRACTS + id + ".undo.sql", scratch);
            execute(scratch, "insert into orders values (5, 'pending')");
            assertThat(rows(scratch, "select * from orders where id < 5 order by id"))
                    .isEqualTo(replaced);
        }
        module.contract(null);
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void withoutAWordTheRowsToCountAndTheAnswerAreTold(String database) {
        TestModule module = module(database, database.equals("h2") ? INLINE : NAMED);
        module.generate();

        assertThat(module.lines())
                .anyMatch(line -> line.contains("select count(*) from orders where status in ('pending'")
                        && line.contains("-Dmigration.enumReplace=\"orders.status:pending><constant>\""));
    }

    @Test
    void anAnswerForAConstantThatStaysIsToldAndOneThatIsNoneIsRefused() {
        TestModule module = module("h2", INLINE).enumReplace("orders.status:new>archived");
        module.generate();
        assertThat(module.lines())
                .anyMatch(line ->
                        line.startsWith("! enumReplace=orders.status:new>archived matches no constant that goes"));
        assertThat(module.read(CONTRACTS + "narrow_orders_status.sql")).doesNotContain("update ");

        TestModule other = new TestModule(folder.resolve("other"), "h2")
                .script("V1__orders.sql", CHECKED.formatted(ALL))
                .model(CHECKED.formatted(LEFT))
                .enumReplace("orders.status:pending>gone");
        assertThatThrownBy(other::generate)
                .hasMessage(
                        "enumReplace=orders.status:pending>gone: the model has no gone for orders.status. Nothing was"
                                + " written.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.status",
                "orders.status:a",
                "orders.status:>a",
                "orders.status:a>b>c",
                "status:a>b",
                "o.s:a>a"
            })
    void whatIsNoReplacementIsRefused(String typed) {
        assertThatThrownBy(() -> EnumReplacements.parse(typed))
                .hasMessage("enumReplace=" + typed + " is not understood.");
    }

    static String database(TestModule module) {
        return List.of("h2", "mariadb", "sqlite", "postgresql").stream()
                .filter(module::on)
                .findFirst()
                .orElseThrow();
    }

    private TestModule module(String database, String table) {
        return new TestModule(folder, database)
                .script("V1__orders.sql", table.formatted(ALL))
                .script("U1__orders.sql", "drop table orders;" + (table.contains("type") ? "drop type status;" : ""))
                .model(table.formatted(LEFT));
    }
}
