package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that are to refuse NULL in tables that may have rows. */
class MissingValuesTest {
    private static final String ORDERS = "create table orders (id bigint primary key, total numeric(10, 2)%s);\n";
    private static final String PARTS = "create table parts (id bigint primary key%s);\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aNewColumnWithoutAValueIsRefusedWithTheParameterThatGivesIt(String database) {
        TestModule module = module(database)
                .model(ORDERS.formatted(", note varchar(20) not null, pieces integer not null") + PARTS.formatted(""));

        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "orders.note, orders.pieces are new, refuse NULL and have no default, so nothing says what rows"
                                + " that are there get. Nothing was written.")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .isEqualTo("Say it with an SQL expression of your own: mvn migration:generate"
                        + " \"-Dmigration.backfill=orders.note:'',orders.pieces:0\"\n"
                        + "Or give the attribute a default with @ColumnDefault, or let it be null for now.");
        assertThat(module.scripts()).hasSize(4);

        module.backfill("orders.note:'', orders.pieces:0").generate();

        assertThat(module.scripts()).hasSizeGreaterThan(4);
        assertThat(module.check().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aTableThatTheNewestScriptMakesHasNoRowsYet(String database) {
        TestModule module = module(database).model(ORDERS.formatted("") + PARTS.formatted(", pieces integer not null"));

        assertThat(module.generate().scripts()).hasSize(1);
    }

    @Test
    void aRenamedTableIsKnownByItsNewName() {
        TestModule module = module("postgresql")
                .model(ORDERS.replace("orders", "purchases").formatted(", note varchar(20) not null")
                        + PARTS.formatted(""))
                .rename("orders:purchases");

        assertThatThrownBy(module::generate).hasMessageStartingWith("purchases.note is new, refuses NULL");
    }

    @Test
    void aReleaseThatStopsTheOthersIsNotAsked() {
        TestModule module = module("postgresql")
                .model(ORDERS.formatted(", note varchar(20) not null") + PARTS.formatted(""))
                .downtime();

        assertThat(module.generate().scripts()).hasSize(1);
    }

    @Test
    void whatTheDatabaseFillsByItselfNeedsNoValue() {
        TestModule module = module("postgresql")
                .model(ORDERS.formatted(", number bigint not null generated always as identity,"
                                + " half numeric(10, 2) not null generated always as (total / 2) stored")
                        + PARTS.formatted(", since timestamp not null default now()"));

        assertThat(module.generate().scripts()).isNotEmpty();
    }

    /** The release that writes NULL may still be there. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aColumnRefusesNullOnceTheOldReleaseIsGone(String database) {
        TestModule module = module(database)
                .model(ORDERS.replace("(10, 2)", "(10, 2) not null").formatted("") + PARTS.formatted(""));

        Report report = module.generate();

        assertThat(report.scripts())
                .extracting(ReportedScript::file)
                .containsExactly(CONTRACTS + "finish_orders_total.sql");
        assertThat(module.read(CONTRACTS + "finish_orders_total.sql"))
                .contains(
                        "every release that writes rows gives total a value, so NULL is refused. A row with NULL makes"
                                + " it fail.");
        assertThat(module.check().passed()).isTrue();

        module.contract("finish_orders_total");

        assertThat(module.check().passed()).isTrue();
        assertThat(module.scripts()).contains(SCRIPTS + "V3__finish_orders_total.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "sqlite"})
    void rowsThatHaveNoneGetTheirValueFirst(String database) {
        TestModule module = module(database)
                .model(ORDERS.replace("(10, 2)", "(10, 2) not null").formatted("") + PARTS.formatted(""))
                .backfill("orders.total:id * 2");

        Report report = module.generate();

        assertThat(report.scripts())
                .extracting(ReportedScript::file)
                .containsExactly(CONTRACTS + "finish_orders_total.sql", SCRIPTS + "V3__orders_total.sql");
        assertThat(module.check().passed()).isTrue();
    }

    @Test
    void aColumnThatMayBeNullAfterAllNeedsNoContractScript() {
        TestModule module = module("postgresql")
                .model(ORDERS.replace("(10, 2)", "(10, 2) not null").formatted("") + PARTS.formatted(""));
        module.generate();
        module.model(ORDERS.formatted("") + PARTS.formatted(""));

        assertThatThrownBy(module::generate)
                .hasMessage("A withheld contract script takes away what the model needs: column-nullability-changed"
                        + " orders.total");
    }

    private TestModule module(String database) {
        return new TestModule(folder.resolve("module"), database)
                .script("V1__orders.sql", ORDERS.formatted(""))
                .script("U1__orders.sql", "drop table orders;")
                .script("V2__parts.sql", PARTS.formatted(""))
                .script("U2__parts.sql", "drop table parts;");
    }
}
