package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import dev.migration.rule.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptTest {
    private static final String ADOPTED = "src/main/migration/adopted.yaml";
    private static final String HISTORY =
            "create table customer (id bigint primary key, name varchar(10), fax varchar(9));\n";
    private static final String MODEL = """
            create table customer (id bigint primary key, name varchar(20) not null, mail varchar(30));
            create table orders (id bigint primary key, note varchar(5) default 'none');
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theGatePassesAfterwards(String database) {
        TestModule module = module(database);
        assertThat(module.check().passed()).isFalse();

        Report adopted = module.adopt();

        assertThat(adopted.changes()).isEmpty();
        assertThat(adopted.tolerated())
                .extracting(ReportedChange::kind, ReportedChange::object, ReportedChange::because)
                .containsExactly(
                        tuple("column-dropped", "customer.fax", "adopted"),
                        tuple("column-added", "customer.mail", "adopted"),
                        tuple("column-nullability-changed", "customer.name", "adopted"),
                        tuple("column-type-changed", "customer.name", "adopted"),
                        tuple("table-added", "orders", "adopted"));
        assertThat(module.check().findings()).isEmpty();
        assertThat(module.generate().scripts()).isEmpty();
    }

    @Test
    void theFileHoldsBothSides() {
        TestModule module = module("postgresql");
        module.adopt();

        assertThat(module.read(ADOPTED)).endsWith("""
                - kind: missing-undo
                  object: V1__init.sql
                  model: null
                  database: null
                - kind: column-dropped
                  object: customer.fax
                  model: null
                  database: varchar(9)
                - kind: column-added
                  object: customer.mail
                  model: varchar(30)
                  database: null
                - kind: column-nullability-changed
                  object: customer.name
                  model: not null
                  database: nullable
                - kind: column-type-changed
                  object: customer.name
                  model: varchar(20)
                  database: varchar(10)
                - kind: table-added
                  object: orders
                  model: "id bigint not null, note varchar(5) default 'none'::character varying, primary key (id)"
                  database: null
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aDifferenceWhoseModelHasMovedIsAChangeAgain(String database) {
        TestModule module = module(database);
        module.adopt();

        Report report =
                module.model(MODEL.replace("varchar(20)", "varchar(25)")).check();

        assertThat(report.findings())
                .extracting(Finding::rule, Finding::object)
                .containsExactly(tuple("model-change-not-migrated", "customer.name"));
        assertThat(module.lines())
                .anySatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "column-type-changed customer.name is a change again, because the model has moved from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aDifferenceWhoseDatabaseHasMovedIsAChangeAgain(String database) {
        TestModule module = module(database);
        module.adopt();

        module.script("V2__more.sql", "alter table customer add mail varchar(12);")
                .script("U2__more.sql", "alter table customer drop column mail;");

        assertThat(module.check().findings())
                .extracting(Finding::rule, Finding::object)
                .containsExactly(tuple("model-change-not-migrated", "customer.mail"));
    }

    @Test
    void aSecondRunChangesNothingAndAThirdAddsBelow() {
        TestModule module = module("h2");
        module.adopt();
        String first = module.read(ADOPTED) + "# the end\n";
        module.write(ADOPTED, first);

        module.adopt();
        assertThat(module.read(ADOPTED)).isEqualTo(first);

        module.model(MODEL + "create table item (id bigint primary key);").adopt();
        assertThat(module.read(ADOPTED)).startsWith(first).contains("object: item");
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void anEntryThatNothingMatchesIsTold() {
        TestModule module = module("h2");
        module.adopt();

        module.script("V2__name.sql", "alter table customer alter column name set not null;")
                .script("U2__name.sql", "alter table customer alter column name drop not null;");

        assertThat(module.check().findings()).isEmpty();
        assertThat(module.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("column-nullability-changed customer.name is no difference any more"));
    }

    @Test
    void aFileThatIsNoListIsRefusedWithItsLine() {
        TestModule module = module("h2").write(ADOPTED, "- kind: column-added\n  object: [\n");

        assertThatThrownBy(module::check)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith(ADOPTED + ":2 is no list of adopted differences");
        assertThatThrownBy(module.write(ADOPTED, "- kind: column-added\n  obejct: a\n")::check)
                .hasMessageContaining("has the unknown key obejct");
        assertThatThrownBy(module.write(ADOPTED, "- kind: column-added\n")::check)
                .hasMessageContaining("lacks kind or object");
        assertThatThrownBy(module.write(ADOPTED, "kind: column-added\n")::check).hasMessageContaining("is no list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "[]\n"})
    void aFileWithoutEntriesAdoptsNothing(String text) {
        TestModule module = module("h2").write(ADOPTED, text);

        assertThat(module.check().passed()).isFalse();
        module.adopt();
        assertThat(module.check().passed()).isTrue();
    }

    @Test
    void aPatternThatCoversEveryTableBlindsTheGate() {
        TestModule module = module("h2").unmanaged("*");

        assertThatThrownBy(module::check)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Nothing is compared: the parameter unmanaged covers all 2 tables");
    }

    @Test
    void aPatternThatCoversEveryColumnBlindsTheGate() {
        TestModule module = module("h2").unmanaged("*.*");

        assertThatThrownBy(module::check)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("The gate is blind");
    }

    private TestModule module(String database) {
        return new TestModule(folder, database).script("V1__init.sql", HISTORY).model(MODEL);
    }
}
