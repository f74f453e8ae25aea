package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.report.JsonReport;
import dev.migration.report.Report;
import dev.migration.report.TextReport;
import dev.migration.rule.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migration:lint} on modules as users have them; no server is started. */
class LintTest {
    private static final String ORDERS = "create table orders (id bigint primary key, note varchar(20));\n";

    @TempDir
    private Path base;

    @Test
    void aDroppedColumnIsToldWithItsPlaceAndWhatHelps() {
        Report report = lint(module("h2")
                .script("V1__init.sql", ORDERS)
                .script("V10__tidy.sql", "-- tidy up\n\nalter table orders drop column note;\n"));

        assertThat(report.passed()).isFalse();
        assertThat(lines(report))
                .first()
                .asString()
                .startsWith("V10__tidy.sql:3 error drop-column orders.note: is dropped with its values");
        assertThat(lines(report).get(1)).startsWith("    Take the attribute out of the model first");
        assertThat(lines(report)).last().isEqualTo("2 scripts, 2 statements, 1 finding (1 error)");
    }

    @Test
    void aQuietHistoryPasses() {
        Report report = lint(module("postgresql:16").script("V1__init.sql", ORDERS));

        assertThat(report.passed()).isTrue();
        assertThat(lines(report)).containsExactly("1 script, 1 statement, 0 findings");
        assertThat(JsonReport.of(report))
                .contains("\"goal\" : \"lint\"", "\"version\" : \"16\"", "\"source\" : \"none\"", "\"statements\" : 1");
        assertThat(base.resolve("target/migration/report.md")).isRegularFile();
    }

    @Test
    void scriptsUpToSinceAreFollowedAndNotJudged() {
        TestModule module = module("h2")
                .script("V1__init.sql", ORDERS)
                .script("V2__tidy.sql", "alter table orders drop column note;")
                .script("V3__more.sql", "drop table orders;");

        assertThat(findings(lint(module.since("2")))).containsExactly("drop-table orders");
        assertThat(findings(lint(module.since("3")))).isEmpty();
    }

    @Test
    void anUndoMayTakeBackWhatItsMigrationMade() {
        Report report = lint(module("h2")
                .script("V1__init.sql", ORDERS)
                .script("V2__fax.sql", "alter table orders add column fax varchar(20);")
                .script("U2__fax.sql", "alter table orders drop column fax;")
                .script("U1__init.sql", "drop table orders;"));

        assertThat(findings(report)).isEmpty();
    }

    @Test
    void anUndoIsJudgedByWhatWasThereAtItsVersion() {
        Report report = lint(module("h2")
                .script("V1__init.sql", ORDERS)
                .script("V2__fax.sql", "alter table orders add column fax varchar(20);")
                .script("U2__fax.sql", "alter table orders drop column note;"));

        assertThat(findings(report)).containsExactly("drop-column orders.note");
    }

    @Test
    void aRuleAboutLostDataCannotBeSwitchedOffOrLowered() {
        TestModule module = module("h2").script("V1__init.sql", ORDERS);

        assertThatThrownBy(() -> lint(module.rule("drop-column", "off")))
                .isInstanceOf(MigrationException.class)
                .hasMessage("rules, drop-column: a rule about lost data cannot be switched off");
        assertThatThrownBy(() -> lint(module.rule("drop-column", "warning")))
                .hasMessage("rules, drop-column: a rule about lost data cannot be lowered");
    }

    @Test
    void otherRulesTakeTheSeverityThatTheyAreGiven() {
        TestModule module = module("h2").script("V1__init.sql", "frobnicate everything;");

        assertThat(lint(module).passed()).isTrue();
        assertThat(lint(module.rule("opaque-sql", "error")).passed()).isFalse();
        assertThat(findings(lint(module.rule("opaque-sql", "off")))).isEmpty();
    }

    @Test
    void theEngineIsThatOfTheOnlyDeclaredDriver() {
        TestModule module = module(null).script("V1__init.sql", "create table `orders` (id bigint) engine=InnoDB;");

        Report report = lint(module, "com.mysql:mysql-connector-j", "org.slf4j:slf4j-api");

        assertThat(report.database().engine()).isEqualTo("mysql");
        assertThat(findings(report)).isEmpty();
    }

    @Test
    void theIdOfAFindingChangesWithItsStatement() {
        String one = id("alter table orders drop column note;");
        assertThat(id("ALTER TABLE orders  -- gone\n  DROP COLUMN note")).isEqualTo(one);
        assertThat(id("alter table orders drop column if exists note;")).isNotEqualTo(one);
    }

    private String id(String sql) {
        return lint(module("h2").script("V1__init.sql", ORDERS).script("V2__tidy.sql", sql))
                .findings()
                .get(0)
                .id();
    }

    private static Report lint(TestModule module, String... declared) {
        return new Lint(module).run(module.settings(), Set.of(declared));
    }

    private TestModule module(@Nullable String database) {
        return new TestModule(base, database);
    }

    private static List<String> lines(Report report) {
        return new TextReport(report)
                .lines().stream().map(TextReport.Line::text).toList();
    }

    private static List<String> findings(Report report) {
        return report.findings().stream()
                .map((Finding finding) -> finding.rule() + " " + finding.object())
                .toList();
    }
}
