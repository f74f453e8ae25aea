package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folders {@code scenarios/<engine>/<name>}: a history, a desired schema and what generate makes of them. A new scenario
 * is a folder; {@code -Dscenario.update=true} writes what is expected, and fails where that is something new, so that an update
 * is always reviewed; {@code -Dscenario.only=} takes a pattern of such paths.
 */
class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final boolean UPDATE = Boolean.getBoolean("scenario.update");
    private static final Pattern ONLY = Pattern.compile(System.getProperty("scenario.only", ""));

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicContainer> scenarios() throws IOException {
        return folders(SCENARIOS).stream().map(engine -> {
            String name = engine.getFileName().toString();
            return DynamicContainer.dynamicContainer(
                    name,
                    folders(engine).stream()
                            .filter(folder -> ONLY.matcher(name + "/" + folder.getFileName())
                                    .find())
                            .map(folder -> DynamicTest.dynamicTest(
                                    folder.getFileName().toString(),
                                    source(folder),
                                    () -> obeysTheLaws(name, folder))));
        });
    }

    private void obeysTheLaws(String engine, Path folder) {
        Scenario scenario = new Scenario(engine, folder);
        Path base = temporary.resolve(engine).resolve(folder.getFileName());
        TestModule module = scenario.module(base);

        Map<String, String> made = scenario.generate(module);
        Map<String, String> files = new TreeMap<>(made);
        String residue = made.containsKey("refusal.txt") ? "" : scenario.residue(module, made);
        files.computeIfPresent("changes.txt", (name, text) -> text + residue);

        if (made.containsKey("refusal.txt")) {
            assertThat(made).as("nothing is written").hasSize(1);
        } else {
            // The gate plans anew on top of what was written, and runs each undo against the schema before its script.
            assertThat(module.noAnswers().check().findings())
                    .as("planning again is empty, and the undo gives back the start")
                    .filteredOn(finding -> !finding.rule().equals("missing-undo"))
                    .isEmpty();
        }
        Map<String, String> expected = scenario.expected();
        if (UPDATE) {
            scenario.expect(files);
        }
        assertThat(files).as("the files under expected").isEqualTo(expected);
    }

    private static URI source(Path folder) {
        return folder.resolve("desired.sql").toUri();
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return new ArrayList<>(entries.filter(Files::isDirectory).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
