package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.TestProject;
import dev.migration.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who gives a module that is not in order; nothing is ever written. */
class BadInputTest {
    private static final String CUSTOMER = "create table customer (id bigint primary key);\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2         | Table \"NOWHERE\" not found",
                "postgresql | ERROR: relation \"nowhere\" does not exist",
            })
    void aScriptThatFailsIsNamedByFileLineAndTheEnginesWords(String database, String words) {
        TestModule module = history(database).script("V2__fill.sql", "select 1;\n\ninsert into nowhere values (1);\n");

        assertRefused(
                module,
                SCRIPTS + "V2__fill.sql:3: " + words + " (in: insert into nowhere values (1))",
                "Correct the script, or an earlier one that it relies on, and run again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2         | Table \"NOWHERE\" not found",
                "postgresql | ERROR: table \"nowhere\" does not exist",
            })
    void aWaitingContractScriptThatFailsIsNamedToo(String database, String words) {
        TestModule module = history(database)
                .write(CONTRACTS + "drop_nowhere.sql", "drop table nowhere;\n")
                .write(CONTRACTS + "drop_nowhere.undo.sql", "select 1;\n");

        assertRefused(
                module,
                CONTRACTS + "drop_nowhere.sql:1: " + words + " (in: drop table nowhere)",
                "Correct the script, or an earlier one that it relies on, and run again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2         | Unknown data type: \"NOTYPE\"",
                "postgresql | ERROR: type \"notype\" does not exist",
            })
    void aModelThatFailsIsNamedByFileLineAndTheEnginesWords(String database, String words) {
        TestModule module = history(database).model(CUSTOMER + "create table t (id notype);\n");

        assertRefused(
                module,
                "model.sql:2: " + words + " (in: create table t (id notype))",
                "Correct the script, or an earlier one that it relies on, and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void anUndoWithoutItsScriptIsNamed(String database) {
        assertRefused(
                history(database).script("U9__x.sql", "select 1;"),
                SCRIPTS + "U9__x.sql undoes version 9, which has no script",
                "Add the script of version 9, or delete U9__x.sql.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void twoScriptsOfOneVersionAreNamed(String database) {
        assertRefused(
                history(database).script("V01__again.sql", "select 1;"),
                "Version 01 has two scripts: " + SCRIPTS + "V01__again.sql and " + SCRIPTS + "V1__init.sql",
                "Rename or delete one of them; with both, Flyway runs nothing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oracle | There is no dev database 'oracle'.",
                "mysql  | The dev database 'mysql' is not supported yet.",
                "jdbc:postgresql://localhost:1/x?user=me&password=secret | No answer from the PostgreSQL server at"
                        + " localhost:1: Connection to localhost:1 refused. Check that the hostname and port are"
                        + " correct and that the postmaster is accepting TCP/IP connections.",
            })
    void aDatabaseThatIsNotThereIsNamed(String database, String message) {
        TestModule module = history(database);
        List<String> before = module.files();

        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(message);

        assertThat(module.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aModuleWithoutEntitiesIsToldWhereTheyWereLookedFor(String database) {
        Path classes = folder.resolve("target/classes");
        TestModule module = history(database).entities(classes, HibernateVersion.V6_6.jars());

        assertRefused(
                module,
                "No entity found. Searched: nothing, for " + classes + " does not exist",
                "Compile the module first. A dependency is searched only if it holds META-INF/persistence.xml or"
                        + " META-INF/orm.xml, or for the packages that entityPackages names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void entitiesThatDoNotBootAreToldInHibernatesWords(String database) {
        TestProject project = new TestProject(folder, HibernateVersion.V6_6.jars())
                .source("package com.acme; @jakarta.persistence.Entity public class Nameless {}")
                .compile();
        TestModule module = history(database).entities(project.classes, HibernateVersion.V6_6.jars());

        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "Hibernate 6.6.56.Final cannot read the entities: Entity 'com.acme.Nameless' has no identifier"
                                + " (every '@Entity' class must declare or inherit at least one '@Id' or '@EmbeddedId' property)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aMissingFolderIsAnEmptyHistory(String database) {
        TestModule module = new TestModule(folder, database).model(CUSTOMER);

        assertThat(module.diff().range()).isEqualTo("an empty history");
        assertThat(module.files()).isEmpty();
        Report report = module.generate();

        assertThat(report.range()).isEqualTo("an empty history");
        assertThat(module.files()).containsExactly(SCRIPTS + "U1__customer.sql", SCRIPTS + "V1__customer.sql");
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aReportThatCannotBeWrittenIsToldBeforeScriptsAreWritten(String database) throws Exception {
        TestModule module = history(database).model(CUSTOMER + "create table more (id int);");
        Files.writeString(folder.resolve("target"), "a file where a folder should be");
        List<String> before = module.files();

        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessage("Cannot write the report to " + folder.resolve("target/migration"));

        assertThat(module.files()).isEqualTo(before);
    }

    private static void assertRefused(TestModule module, String message, String hint) {
        List<String> before = module.files();
        assertThatThrownBy(module::generate).isInstanceOfSatisfying(MigrationException.class, failure -> {
            assertThat(failure).hasMessage(message);
            assertThat(failure.hint()).isEqualTo(hint);
        });
        assertThat(module.files()).isEqualTo(before);
    }

    private TestModule history(String database) {
        return new TestModule(folder, database)
                .script("V1__init.sql", CUSTOMER)
                .script("U1__init.sql", "drop table customer;")
                .model(CUSTOMER);
    }
}
