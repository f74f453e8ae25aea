package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.ReportSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {
    private static final String CUSTOMER = """
            create table customer (id bigint primary key, name varchar(100) not null, fax varchar(20));
            """;
    private static final String ORDERS = """
            create table orders (id bigint primary key, customer_id bigint not null,
              constraint fk_orders_customer foreign key (customer_id) references customer (id));
            create index ix_orders_customer on orders (customer_id);
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void anEmptyHistoryGetsItsFirstPair(String database) {
        TestModule module = module(database).model(CUSTOMER + ORDERS);

        Report report = module.generate();

        assertThat(report.passed()).isTrue();
        assertThat(report.range()).isEqualTo("an empty history");
        assertThat(report.changes())
                .extracting(ReportedChange::kind)
                .contains("table-added")
                .doesNotContain("column-added");
        assertThat(module.scripts()).hasSize(2).allMatch(file -> file.matches(".*/[UV]1__.*\\.sql"));
        ReportSchema.assertValid(module.read("target/migration/report.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void rowsOfTheHistoryThatTheModelDoesNotAllowAreNoDefect(String database) {
        String table = "create table result (code varchar(20) primary key%s);";
        TestModule module = module(database)
                .script("V1__result.sql", table.formatted("") + " insert into result values ('ODD');")
                .script("U1__result.sql", "drop table result;")
                .model(table.formatted(", constraint known check (code in ('EVEN', 'NONE'))"));

        assertThatThrownBy(module::generate)
                .hasMessageMatching("(?s)The generated script does not run: " + SCRIPTS + "V[23]__.*")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .startsWith("Nothing was written. The history inserts rows that the model does not allow")
                .contains("-Dmigration.unmanaged=<table>.<column or constraint>");
        assertThat(module.scripts()).hasSize(2);

        assertThat(module.unmanaged("result.known").generate().scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void theSecondRunWritesNothing(String database) {
        TestModule module = module(database).model(CUSTOMER + ORDERS);
        module.generate();
        List<String> files = module.scripts();

        Report second = module.generate();

        assertThat(second.changes()).isEmpty();
        assertThat(second.scripts()).isEmpty();
        assertThat(module.scripts()).isEqualTo(files);
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void theSameStartGivesTheSameBytes(String database) {
        TestModule one = new TestModule(folder.resolve("one"), database).model(CUSTOMER + ORDERS);
        TestModule two = new TestModule(folder.resolve("two"), database).model(CUSTOMER + ORDERS);
        one.generate();
        two.generate();

        assertThat(one.files()).isEqualTo(two.files());
        assertThat(one.files()).allSatisfy(file -> assertThat(one.read(file)).isEqualTo(two.read(file)));
        assertThat(one.read("target/migration/report.json")).isEqualTo(two.read("target/migration/report.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aNewColumnFollowsTheHistorysStyle(String database) {
        TestModule module = module(database)
                .script("V1.0__init.sql", CUSTOMER)
                .script("U1.0__init.sql", "drop table customer;")
                .model(CUSTOMER.replace("fax", "note varchar(200), fax"));

        Report report = module.generate();

        assertThat(report.changes())
                .extracting(ReportedChange::kind, ReportedChange::object)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("column-added", "customer.note"));
        assertThat(module.scripts()).contains(SCRIPTS + "V1.1__customer_note.sql", SCRIPTS + "U1.1__customer_note.sql");
        assertThat(module.read(SCRIPTS + "V1.1__customer_note.sql"))
                .contains("alter table customer add column note varchar(200)"
                        + (database.equals("mariadb") ? ", algorithm=instant, lock=none;" : ";"));
        assertThat(module.check().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aColumnThatWentIsWithheld(String database) {
        TestModule module = history(database).model(CUSTOMER.replace(", fax varchar(20)", ""));

        Report report = module.generate();

        assertThat(report.changes()).extracting(ReportedChange::kind).containsExactly("column-dropped");
        assertThat(report.scripts())
                .singleElement()
                .satisfies(script -> assertThat(script.phase()).isEqualTo("contract"))
                .satisfies(script -> assertThat(script.undoVerdict()).isEqualTo("lossy"));
        assertThat(module.scripts())
                .containsExactlyInAnyOrder(
                        SCRIPTS + "V1__init.sql",
                        SCRIPTS + "U1__init.sql",
                        CONTRACTS + "drop_customer_fax.sql",
                        CONTRACTS + "drop_customer_fax.undo.sql");
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aPossibleRenameIsAskedForAndNeverGuessed(String database) {
        TestModule module = history(database).model(CUSTOMER.replace("fax", "telefax"));
        List<String> files = module.scripts();

        assertThatThrownBy(module::generate)
                .hasMessage("customer.fax may have become customer.telefax. Nothing was written.")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .contains("mvn migration:generate -Dmigration.rename=customer.fax:telefax")
                .contains("mvn migration:generate -Dmigration.drop=customer.fax");
        assertThat(module.scripts()).isEqualTo(files);

        module.rename("customer.fax:telefax").generate();

        assertThat(module.scripts()).contains(SCRIPTS + "V2__customer_telefax.sql");
        assertThat(module.read(SCRIPTS + "V2__customer_telefax.sql")).contains("rename");
        assertThat(module.noAnswers().generate().changes()).isEmpty();
    }

    @Test
    void aValueForAColumnThatDoesNotChangeIsToldAndNoError() {
        TestModule module =
                history("postgresql").withoutFlyway().model(CUSTOMER).backfill("customer.name:'nobody'");

        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.lines())
                .containsExactly(
                        "! backfill=customer.name matches no change of a column; look up the spelling with"
                                + " migration:diff, or take the value away if it has been carried out or is for another module.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void anAnswerForAnotherModuleIsToldAndNoError(String database) {
        TestModule module = history(database)
                .withoutFlyway()
                .model(CUSTOMER)
                .rename("orders.a:b")
                .drop("users.fax")
                .narrow("customer.name");

        assertThat(module.generate().changes()).isEmpty();
        String advice =
                " matches no difference; look up the spelling with migration:diff, or take the answer away if it"
                        + " has been carried out or is for another module.";
        assertThat(module.lines())
                .containsExactly(
                        "! drop=users.fax" + advice, "! narrow=customer.name" + advice, "! rename=orders.a:b" + advice);
        assertThat(module.scripts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aRenameThatIsNoneBecomesAnAddAndAWithheldDrop(String database) {
        TestModule module =
                history(database).model(CUSTOMER.replace("fax", "telefax")).drop("customer.fax");

        module.generate();

        assertThat(module.scripts())
                .contains(SCRIPTS + "V2__customer_telefax.sql", CONTRACTS + "drop_customer_fax.sql");
        assertThat(module.noAnswers().generate().changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void tablesThatReferenceEachOtherAreCreatedAndUndone(String database) {
        TestModule module = module(database).model("""
                create table a (id bigint primary key, b_id bigint);
                create table b (id bigint primary key, a_id bigint);
                alter table a add constraint fk_a_b foreign key (b_id) references b (id);
                alter table b add constraint fk_b_a foreign key (a_id) references a (id);
                """);

        assertThat(module.generate().scripts()).hasSize(1);
        assertThat(module.check().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void whatTheModelDoesNotKnowStays(String database) {
        TestModule module = history(database)
                .script("V2__extra.sql", """
                        create table audit (id bigint primary key, line varchar(10));
                        create index ix_name on customer (name);
                        create view names as select name from customer;
                        """)
                .script("U2__extra.sql", "drop view names; drop index ix_name; drop table audit;")
                .model(CUSTOMER);

        Report report = module.generate();

        assertThat(report.changes()).isEmpty();
        assertThat(report.tolerated())
                .extracting(ReportedChange::kind, ReportedChange::object, ReportedChange::because)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("table-dropped", "audit", "unmanaged"),
                        org.assertj.core.groups.Tuple.tuple("index-dropped", "customer.ix_name", "unmanaged"));
        assertThat(module.scripts()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aModelThatLostMostOfItsTablesIsRefused(String database) {
        TestModule module = history(database)
                .script("V2__more.sql", "create table a (id int); create table b (id int);")
                .model("create table customer (id bigint primary key);");

        assertThatThrownBy(module::generate)
                .hasMessage("The model has no entity for 2 of the 3 tables that the history builds: a, b");
        assertThatThrownBy(() -> module.unmanaged("none_*").generate())
                .hasMessage("The model has no entity for 2 of the 3 tables that the history builds: a, b");

        assertThat(module.unmanaged("a", "b").generate().tolerated())
                .extracting(ReportedChange::object)
                .contains("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aReadOnlyFolderIsNamedAndNothingIsWritten(String database) throws Exception {
        TestModule module = history(database).model(CUSTOMER.replace("fax", "note varchar(9), fax"));
        Path scripts = folder.resolve("module").resolve(SCRIPTS);
        Files.setPosixFilePermissions(scripts, java.nio.file.attribute.PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(module::generate).hasMessage("Cannot write to src/main/resources/db/migration");
        } finally {
            Files.setPosixFilePermissions(
                    scripts, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(module.scripts()).hasSize(2);
    }

    private TestModule module(String database) {
        return new TestModule(folder.resolve("module"), database);
    }

    /** A module whose history builds the customer table. */
    private TestModule history(String database) {
        return module(database).script("V1__init.sql", CUSTOMER).script("U1__init.sql", "drop table customer;");
    }
}
