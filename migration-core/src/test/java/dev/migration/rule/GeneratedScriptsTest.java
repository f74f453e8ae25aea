package dev.migration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Script;
import dev.migration.flyway.Version;
import dev.migration.sql.Engine;
import dev.migration.sql.ReadScript;
import dev.migration.sql.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write ourselves passes our own gate, contract scripts apart, which wait for a person. */
class GeneratedScriptsTest {
    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
    private static final Pattern NAME = Pattern.compile("([VU])(\\d+)__.*\\.sql");

    /** What is asked for cannot be had without; the script's comment says the risk. */
    private static final Set<String> MEANT = Set.of(
            "primary-key-added-and-dropped drop-primary-key",
            "primary-key-and-names drop-primary-key",
            "sequence-options change-sequence-increment",
            "serial-to-identity drop-sequence");

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "h2"})
    void theyHaveNoErrorAndAreUnderstood(String engine) throws IOException {
        List<String> errors = new ArrayList<>();
        try (Stream<Path> scenarios = Files.list(SCENARIOS.resolve(engine))) {
            for (Path scenario : scenarios.filter(Files::isDirectory).sorted().toList()) {
                for (Finding finding : lint(Engine.of(engine), scenario)) {
                    String told = scenario.getFileName() + " " + finding.rule();
                    if (finding.severity() == Severity.ERROR && !MEANT.contains(told)) {
                        errors.add(told + " " + finding.script() + ":" + finding.line() + " " + finding.object());
                    }
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    private static List<Finding> lint(Engine engine, Path scenario) throws IOException {
        HistorySettings settings = new HistorySettings(
                scenario,
                List.of("filesystem:none"),
                scenario,
                Map.of(),
                Map.of(),
                GeneratedScriptsTest.class.getClassLoader());
        ScriptReader reader = new ScriptReader(settings, engine);
        List<ReadScript> migrations = new ArrayList<>();
        List<ReadScript> undos = new ArrayList<>();
        try (Stream<Path> files = Files.walk(scenario)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    boolean undo = name.group(1).equals("U");
                    Script.Kind kind = undo ? Script.Kind.UNDO : Script.Kind.VERSIONED;
                    Script script =
                            new Script(kind, new Version(name.group(2)), "x", name.group(), file.toAbsolutePath());
                    (undo ? undos : migrations).add(reader.read(script));
                }
            }
        }
        migrations.sort(Comparator.comparing(
                migration -> migration.script().version(), Comparator.nullsLast(Comparator.naturalOrder())));
        return new Linter(Linter.allRules(), new Target(engine, null))
                .lint(migrations, undos, script -> !script.file().startsWith("V1__init"));
    }
}
