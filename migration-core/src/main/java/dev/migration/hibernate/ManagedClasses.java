package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import java.util.List;

/**
 * What Hibernate is given to map.
 *
 * @param classes sorted
 * @param packages whose {@code package-info} is annotated, sorted
 * @param mappings URLs of XML mapping files
 * @param searched where it was looked for, for messages
 */
record ManagedClasses(List<String> classes, List<String> packages, List<String> mappings, List<Archive> searched) {
    ManagedClasses {
        classes = classes.stream().sorted().distinct().toList();
        packages = packages.stream().sorted().distinct().toList();
        mappings = mappings.stream().distinct().toList();
        searched = List.copyOf(searched);
    }

    boolean isEmpty() {
        return classes.isEmpty() && mappings.isEmpty();
    }
}
