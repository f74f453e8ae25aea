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
import dev.migration.error.MigrationException;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type changes, and a person says how values do. */
class UsingTest {
    private static final String TABLE =
            "create table events (id bigint primary key, held %s not null, n varchar(9) default '0', constraint u unique (held, n));\n";
    private static final Map<String, String> DATES = Map.of(
            "h2", "parsedatetime(held, 'dd.MM.yyyy')",
            "postgresql", "to_date(held, 'DD.MM.YYYY')",
            "mariadb", "str_to_date(held, '%d.%m.%Y')",
            "sqlite", "substr(held, 7) || '-' || substr(held, 4, 2) || '-' || substr(held, 1, 2)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "sqlite"})
    void valuesConvertAsAPersonSays(String database) throws SQLException {
        TestModule module = module(database).using("events.held:" + DATES.get(database));

        assertThat(module.generate().scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .extracting(ReportedScript::file, ReportedScript::undoVerdict)
                .containsExactly(tuple(CONTRACTS + "alter_events_held.sql", "lossy"));

        assertThat(module.lines()).noneMatch(line -> line.contains("migration.using"));
        try (ScratchDatabase scratch = scratch(database)) {
            module.run(SCRIPTS + "V1__events.sql", scratch);
            execute(scratch, "insert into events (id, held) values (1, '21.11.2026'), (2, '22.11.2026')");
            module.run(CONTRACTS + "alter_events_held.sql", scratch);
            assertThat(rows(scratch, "select id, held, n from events order by id"))
                    .containsExactly("1 2026-11-21 0", "2 2026-11-22 0");
            module.run(CONTRACTS + "alter_events_held.undo.sql", scratch);
            module.run(CONTRACTS + "alter_events_held.undo.sql", scratch);
            assertThat(rows(scratch, "select id, held, n from events order by id"))
                    .containsExactly("1 2026-11-21 0", "2 2026-11-22 0");
        }
        module.contract(null);
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void whereOneStatementCannotConvertASecondColumnIsTheWay() {
        TestModule module = module("mariadb").using("events.held:" + DATES.get("mariadb"));

        assertThatThrownBy(module::generate)
                .hasMessage(
                        "using=events.held: MariaDB has no statement that converts a column by an expression, and a"
                                + " script of several would convert twice when it is run again after a failure. Nothing was written.")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .isEqualTo("Map the attribute to a column of its own, @Column(name = \"held_new\"), and fill that: mvn"
                        + " migration:generate \"-Dmigration.backfill=events.held_new:str_to_date(held, '%d.%m.%Y')\"");
        assertThat(module.scripts()).containsExactly(SCRIPTS + "U1__events.sql", SCRIPTS + "V1__events.sql");
    }

    @Test
    void withoutAWordTheTwoWaysAreTold() {
        TestModule module = module("postgresql");
        module.generate();

        assertThat(module.lines())
                .anyMatch(line -> line.startsWith("! events.held becomes date ")
                        && line.contains("@Column(name = \"held_new\")")
                        && line.contains("-Dmigration.using=\"events.held:<SQL expression>\""));
    }

    @Test
    void anExpressionForNoChangeOfATypeIsTold() {
        TestModule module = module("h2").using("events.id:1");
        module.generate();

        assertThat(module.lines())
                .anyMatch(line -> line.startsWith("! using=events.id matches no change of a column's type"));
    }

    @Test
    void anExpressionThatTheEngineRefusesWritesNothing() {
        TestModule module = module("h2").using("events.held:nonsense(held)");

        assertThatThrownBy(module::generate).hasMessageContaining("nonsense");
        assertThat(module.scripts()).containsExactly(SCRIPTS + "U1__events.sql", SCRIPTS + "V1__events.sql");
    }

    @Test
    void anExpressionIsReadAsOneOfABackfill() {
        TestModule module = module("h2");

        assertThatThrownBy(() -> module.using("day:1")).hasMessage("using=day:1 is not understood.");
    }

    private TestModule module(String database) {
        return new TestModule(folder, database)
                .script("V1__events.sql", TABLE.formatted("varchar(10)"))
                .script("U1__events.sql", "drop table events;")
                .model(TABLE.formatted("date"));
    }
}
