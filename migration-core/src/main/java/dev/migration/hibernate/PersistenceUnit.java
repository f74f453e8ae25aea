package dev.migration.hibernate;

import java.util.List;
import java.util.Map;

/**
 * A unit of {@code META-INF/persistence.xml}, or all of {@code hibernate.cfg.xml}, which has no name.
 *
 * @param classes listed by {@code <class>}
 * @param mappingFiles class path resources listed by {@code <mapping-file>}
 * @param jarFiles listed by {@code <jar-file>}
 * @param excludeUnlisted whether only what is listed belongs to the unit
 * @param properties with {@code <validation-mode>} as the property of that meaning
 * @see <a href="https://jakarta.ee/specifications/persistence/3.2/jakarta-persistence-spec-3.2#a12281">Jakarta
 *     Persistence, persistence.xml</a>
 */
record PersistenceUnit(
        String name,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean excludeUnlisted,
        Map<String, String> properties) {
    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        properties = Map.copyOf(properties);
    }

    /** The file that says so, for messages. */
    String file() {
        return name.isEmpty() ? HibernateCfgXml.NAME : PersistenceXml.NAME;
    }

    /** What holds for a module without {@code persistence.xml}. */
    static PersistenceUnit none() {
        return new PersistenceUnit("", List.of(), List.of(), List.of(), false, Map.of());
    }
}
