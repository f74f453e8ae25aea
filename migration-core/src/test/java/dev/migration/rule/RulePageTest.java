package dev.migration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Script;
import dev.migration.flyway.SqlScript;
import dev.migration.flyway.Version;
import dev.migration.rule.RulePage.Example;
import dev.migration.sql.ReadScript;
import dev.migration.sql.ScriptReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the rules and the classes say the same. */
class RulePageTest {

    static List<Example> examples() {
        return RulePage.examples();
    }

    @Test
    void everyRuleHasASectionAndEverySectionARule() {
        assertThat(RulePage.sections().keySet())
                .containsExactlyElementsOf(
                        Linter.allRules().stream().map(Rule::id).toList());
    }

    @Test
    void aSectionNamesTheSeverityAndWhetherDataIsLost() {
        for (Rule rule : Linter.allRules()) {
            String data = rule.destructive() ? " · data" : "";
            assertThat(RulePage.sections().get(rule.id()))
                    .as(rule.id())
                    .containsPattern("(?m)^Severity: " + rule.severity().label() + data + "( · comes with .*)?$");
        }
    }

    @Test
    void everyRuleHasAnExampleOnAnEngineOfItsOwn() {
        for (Rule rule : Linter.allRules()) {
            assertThat(examples().stream().filter(example -> example.rule().equals(rule.id())))
                    .as(rule.id())
                    .isNotEmpty()
                    .allMatch(example -> rule.engines().contains(example.engine()));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void badIsFoundAndNothingElseOfIt(Example example) {
        assertThat(lint(example, example.bad()))
                .contains(example.rule())
                .allMatch(rule -> rule.equals(example.rule()) || rule.equals(example.also()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void goodIsNotFound(Example example) {
        assertThat(lint(example, example.good())).isEmpty();
    }

    private static List<String> lint(Example example, String sql) {
        Path base = Path.of("target").toAbsolutePath();
        HistorySettings settings = new HistorySettings(
                base, List.of("filesystem:none"), base, Map.of(), Map.of(), RulePageTest.class.getClassLoader());
        ScriptReader reader = new ScriptReader(settings, example.engine());
        List<ReadScript> scripts = Stream.of(example.before(), sql)
                .map(text -> reader.read(script(text.equals(sql) ? "2" : "1"), new SqlScript("V.sql", text)))
                .toList();
        return new Linter(Linter.allRules(), new Target(example.engine(), null))
                .lint(scripts, List.of(), script -> "V2__b.sql".equals(script.file())).stream()
                        .map(Finding::rule)
                        .distinct()
                        .toList();
    }

    private static Script script(String version) {
        String file = "V" + version + "__b.sql";
        return new Script(Script.Kind.VERSIONED, new Version(version), "b", file, null);
    }
}
