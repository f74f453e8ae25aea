package dev.migration;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.ScratchDatabase;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.rule.RulePage;
import dev.migration.rule.RulePage.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of the page of the rules is real: engines take it. */
class RulePageSqlTest {
    /** Broken on purpose, or about what a scratch database has not. */
    private static final Set<String> NOT_RUN = Set.of("parse-error", "drop-database");

    @TempDir
    private Path base;

    static List<Example> examples() {
        return RulePage.examples().stream()
                .filter(example ->
                        TestDatabases.ENGINES.contains(example.engine().label()))
                .filter(example -> !NOT_RUN.contains(example.rule()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theEngineTakesIt(Example example) {
        for (String sql : List.of(example.bad(), example.good())) {
            DatabaseChoice choice = DatabaseChoice.parse(example.engine().label());
            try (ScratchDatabase scratch = TestDatabases.SHARED.server(choice).scratch()) {
                ScriptRunner runner = new TestModule(base, null).runner();
                assertThatCode(() -> {
                            runner.run(new SqlScript("before.sql", example.before()), scratch);
                            runner.run(new SqlScript("example.sql", sql), scratch);
                        })
                        .as(sql)
                        .doesNotThrowAnyException();
            }
        }
    }
}
