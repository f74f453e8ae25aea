package dev.migration;

import static dev.migration.ArchiveTest.execute;
import static dev.migration.ArchiveTest.rows;
import static dev.migration.ArchiveTest.scratch;
import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.ScratchDatabase;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of what is seldom, and verdicts where rows are hard to think of. */
class ArchiveEdgesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void hardNamesCompositeKeysAndComputedColumns(String database) throws SQLException {
        String quote = database.equals("mariadb") ? "`" : "\"";
        String table = quote + "Order Items" + quote;
        String line = quote + "Line" + quote;
        String note = quote + "a very long name of a column that says what it is for here" + quote;
        TestModule module = module(
                database,
                "create table " + table + " (a bigint, " + line + " varchar(9), " + note + " varchar(9), twice bigint"
                        + " generated always as (a * 2)%s, primary key (a, "
                                .formatted(database.equals("h2") ? "" : " stored")
                        + line
                        + "));",
                "create table " + table + " (a bigint, " + line + " varchar(9), primary key (a, " + line + "));");

        Report report = module.generate();

        assertThat(report.scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("lossless", "lossless");
        String script = report.scripts().stream()
                .map(ReportedScript::file)
                .filter(file -> file.contains("a_very_long"))
                .findFirst()
                .orElseThrow();
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__start.sql", scratch);
            execute(
                    scratch,
                    "insert into " + table + " (a, " + line + ", " + note + ") values (1, 'x', 'n1')",
                    "insert into " + table + " (a, " + line + ", " + note + ") values (1, 'y', 'n2')");
            module.run(script, scratch);
            module.run(script.replace(".sql", ".undo.sql"), scratch);
            assertThat(rows(scratch, "select " + line + ", " + note + " from " + table + " order by 1"))
                    .containsExactly("x n1", "y n2");
        }
    }

    @Test
    void aTypeMayGoAlthoughItsValuesAreKept() throws SQLException {
        TestModule module = module(
                        "postgresql",
                        """
                create type mood as enum ('sad', 'happy');
                create schema shop;
                create table shop.users (m mood primary key, moods mood[], old mood);
                create table visits (m mood primary key, day date) partition by list (m);
                create table visits_sad partition of visits for values in ('sad');
                """,
                        "create schema shop; create type mood as enum ('sad', 'happy');"
                                + " create table shop.users (m mood primary key);")
                .drop("visits");

        Report report = module.generate();

        assertThat(report.scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .extracting(ReportedScript::undoVerdict)
                .containsOnly("lossless")
                .hasSize(3);
        try (ScratchDatabase scratch = scratch("postgresql")) {
            module.run(SCRIPTS + "V1__start.sql", scratch);
            execute(
                    scratch,
                    "insert into shop.users (m, moods, old) values ('sad', '{happy,sad}', 'happy')",
                    "insert into visits values ('sad', '2001-01-01')");
            for (String id : List.of("drop_shop_users_moods", "drop_shop_users_old", "drop_visits")) {
                module.run(CONTRACTS + id + ".sql", scratch);
            }
            for (String id : List.of("drop_visits", "drop_shop_users_old", "drop_shop_users_moods")) {
                module.run(CONTRACTS + id + ".undo.sql", scratch);
            }
            assertThat(rows(scratch, "select m, moods, old from shop.users")).containsExactly("sad {happy,sad} happy");
            assertThat(rows(scratch, "select * from visits_sad")).containsExactly("sad 2001-01-01");
        }
    }

    /** MySQL and MariaDB would say that the row has changed. */
    @Test
    void aColumnThatTakesTheTimeOfAChangeKeepsIt() throws SQLException {
        TestModule module = module(
                "mariadb",
                "create table users (id bigint primary key, fax varchar(9), changed timestamp not null default"
                        + " current_timestamp on update current_timestamp);",
                "create table users (id bigint primary key, changed timestamp not null default current_timestamp on"
                        + " update current_timestamp);");
        module.generate();
        try (ScratchDatabase scratch = scratch("mariadb")) {
            module.run(SCRIPTS + "V1__start.sql", scratch);
            execute(scratch, "insert into users values (1, 'f', '2001-01-01 10:00:00')");
            module.run(CONTRACTS + "drop_users_fax.sql", scratch);
            module.run(CONTRACTS + "drop_users_fax.undo.sql", scratch);
            assertThat(rows(scratch, "select id, fax, changed from users"))
                    .allMatch(row -> row.startsWith("1 f 2001-01-01"));
        }
    }

    /** Nobody says of rows what was not seen. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whereNoRowCanBeThoughtOfTheVerdictIsOpen(String database) {
        TestModule module = module(
                database,
                "create table users (id bigint primary key, fax varchar(9),"
                        + " constraint odd check (length(fax) > 5 and id > 1000));",
                "create table users (id bigint primary key);");

        Report report = module.generate();

        assertThat(report.scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("unproven");
        assertThat(module.read(CONTRACTS + "drop_users_fax.undo.sql").replace("\n-- ", " "))
                .contains("Undo: unproven.");
        assertThat(module.contract(null).scripts())
                .extracting(ReportedScript::undoVerdict)
                .containsExactly("unproven");
    }

    private TestModule module(String database, String history, String model) {
        return ArchiveTest.module(folder, database, history, model);
    }
}
