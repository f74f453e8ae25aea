package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.hibernate.HibernateVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mapping on one engine with every Hibernate: it converges, or says what {@code docs/mappings.md} says. A class for each
 * engine, so that they can run side by side.
 */
abstract class MappingMatrix {
    private static final String ONLY = System.getProperty("mappings.only", "");
    private static final String WITH = System.getProperty("mappings.with", "");

    private static final List<Mapping> MAPPINGS = Mapping.all();

    @TempDir
    private static Path folder;

    private static MappingClasses classes;

    private final String engine;

    /** The engine as users type it. */
    MappingMatrix(String engine) {
        this.engine = engine;
    }

    @BeforeAll
    static void compileOnce() {
        classes = new MappingClasses(folder, MAPPINGS);
    }

    static Stream<HibernateVersion> hibernates() {
        return Arrays.stream(HibernateVersion.values())
                .filter(hibernate -> hibernate.folder().matches(WITH + ".*"));
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void everyMappingDoesWhatTheTableSays(HibernateVersion hibernate) {
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
}
