package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.migration.hibernate.HibernateVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping on every engine with every Hibernate: it converges, or says what {@code docs/mappings.md} says. */
class MappingMatrixTest {
    private static final String ONLY = System.getProperty("mappings.only", "");
    private static final String WITH = System.getProperty("mappings.with", "");
    private static final String ON = System.getProperty("mappings.on", "");
    private static final List<Mapping> MAPPINGS = Mapping.all();

    @TempDir
    private static Path folder;

    private static MappingClasses classes;

    @BeforeAll
    static void compileOnce() {
        classes = new MappingClasses(folder, MAPPINGS);
    }

    static Stream<Arguments> everyHibernateOnEveryEngine() {
        return TestDatabases.ENGINES.stream()
                .filter(engine -> engine.matches(ON + ".*"))
                .flatMap(engine -> Arrays.stream(HibernateVersion.values())
                        .filter(hibernate -> hibernate.folder().matches(WITH + ".*"))
                        .map(hibernate -> Arguments.of(engine, hibernate)));
    }

    @ParameterizedTest
    @MethodSource("everyHibernateOnEveryEngine")
    void everyMappingDoesWhatTheTableSays(String engine, HibernateVersion hibernate) {
        MappingRun run = new MappingRun(classes, engine, hibernate);
        List<Mapping> present = MAPPINGS.stream()
                .filter(mapping -> mapping.name().matches(ONLY + ".*"))
                .filter(mapping -> !mapping.isAbsent(hibernate))
                .toList();
        Map<String, String> found = new TreeMap<>();
        present.stream()
                .filter(mapping -> mapping.exception(engine, hibernate).isEmpty())
                .collect(Collectors.groupingBy(Mapping::group, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> found.putAll(run.convergence(group)));
        for (Mapping mapping : present) {
            mapping.exception(engine, hibernate).ifPresent(exception -> {
                String said = run.convergence(List.of(mapping)).getOrDefault(mapping.name(), "converges");
                if (!said.contains(exception.words())) {
                    found.put(mapping.name(), "not \"" + exception.words() + "\" but: " + said);
                }
            });
        }
        assertThat(found.entrySet().stream()
                        .map(entry -> "\n" + entry.getKey() + ": " + entry.getValue())
                        .toList())
                .as(engine + " with Hibernate " + hibernate.folder())
                .isEmpty();
    }

    @Test
    void thePageSaysWhatIsProvedHere() throws IOException {
        Path page = Path.of("../docs/mappings.md");
        String table = new MappingTable(TestDatabases.ENGINES).markdown(MAPPINGS);
        if (Boolean.getBoolean("mappings.update")) {
            Files.writeString(page, table);
            fail("docs/mappings.md is written anew: look at it, and run again without -Dmappings.update");
        }
        assertThat(page).content().isEqualTo(table);
    }

    @Test
    void whatHibernateLacksDoesNotCompile() {
        for (Mapping mapping : MAPPINGS) {
            for (HibernateVersion hibernate : HibernateVersion.values()) {
                mapping.exceptions().stream()
                        .filter(exception -> exception.kind().equals("absent") && exception.concerns(hibernate))
                        .forEach(exception -> assertThat(classes.javac(mapping, hibernate))
                                .as(mapping + " with " + hibernate)
                                .contains(exception.words()));
            }
        }
    }
}
