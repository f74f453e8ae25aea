package dev.migration;

import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles all mappings once for each Hibernate and each state, and puts modules together from them. */
final class MappingClasses {
    private final Path folder;
    private final List<Mapping> mappings;
    private final Map<String, Path> compiled = new HashMap<>();
    private int modules;

    MappingClasses(Path folder, List<Mapping> mappings) {
        this.folder = folder;
        this.mappings = mappings;
    }

    static List<Path> jars(HibernateVersion hibernate, boolean envers) {
        List<Path> jars = new ArrayList<>(hibernate.jars());
        if (envers) {
            jars.addAll(hibernate.envers());
        }
        return jars;
    }

    /** The output directory of a module with these mappings. */
    Path of(List<Mapping> chosen, HibernateVersion hibernate, boolean after) {
        Path all = all(hibernate, after);
        Path classes = folder.resolve("module" + modules++);
        for (Mapping mapping : chosen) {
            Path inside = Path.of("mapping", mapping.name());
            copy(all.resolve(inside), classes.resolve(inside));
            Path resources = Mapping.FOLDER.resolve(mapping.name());
            if (Files.isDirectory(resources)) {
                copy(resources, classes);
            }
        }
        return classes;
    }

    /** What javac says to a mapping alone. */
    String javac(Mapping mapping, HibernateVersion hibernate) {
        try {
            new TestProject(folder.resolve("absent" + modules++), jars(hibernate, true))
                    .source(mapping.source(false))
                    .compile();
            return "compiles";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private Path all(HibernateVersion hibernate, boolean after) {
        return compiled.computeIfAbsent(hibernate.name() + after, key -> {
            String[] sources = mappings.stream()
                    .filter(mapping -> !mapping.isAbsent(hibernate))
                    .map(mapping -> mapping.source(after))
                    .toArray(String[]::new);
            return new TestProject(folder.resolve(key), jars(hibernate, true))
                    .source(sources)
                    .compile()
                    .classes;
        });
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
