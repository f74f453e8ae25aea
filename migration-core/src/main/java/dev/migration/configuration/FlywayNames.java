package dev.migration.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flyway's settings that bear on scripts, by the names that all ways to set them share but for case and dashes.
 *
 * @see <a href="https://documentation.red-gate.com/fd/flyway-namespace-277578940.html">Flyway settings</a>
 */
final class FlywayNames {
    static final String PREFIX = "flyway.";
    static final String PLACEHOLDERS = "flyway.placeholders.";
    static final String LOCATIONS = "flyway.locations";
    static final String URL = "flyway.url";

    private static final Map<String, String> KNOWN = Stream.of(
                    "baselineDescription",
                    "baselineMigrationPrefix",
                    "baselineOnMigrate",
                    "baselineVersion",
                    "callbackLocations",
                    "callbacks",
                    "createSchemas",
                    "defaultSchema",
                    "detectEncoding",
                    "driver",
                    "encoding",
                    "executeInTransaction",
                    "initSql",
                    "locations",
                    "mixed",
                    "outOfOrder",
                    "placeholderPrefix",
                    "placeholderReplacement",
                    "placeholderSeparator",
                    "placeholderSuffix",
                    "repeatableSqlMigrationPrefix",
                    "resolvers",
                    "schemas",
                    "scriptPlaceholderPrefix",
                    "scriptPlaceholderSuffix",
                    "skipDefaultCallbacks",
                    "skipDefaultResolvers",
                    "sqlMigrationPrefix",
                    "sqlMigrationSeparator",
                    "sqlMigrationSuffixes",
                    "table",
                    "undoSqlMigrationPrefix",
                    "url")
            .collect(Collectors.toMap(Entries::relaxed, name -> PREFIX + name, (one, other) -> one, TreeMap::new));

    private static final String INIT_SQL = "flyway.initSql";
    private static final String LOCK = "flyway.postgresql.transactional.lock";

    private FlywayNames() {}

    /** Flyway's own name: {@code flyway.defaultSchema} for {@code default-schema}; nothing for what isn't needed. */
    static Optional<String> of(String name) {
        if (name.startsWith("placeholders.")) {
            return Optional.of(PREFIX + name);
        }
        String relaxed = Entries.relaxed(name);
        // Spring Boot has a dash where Flyway has a dot, and Flyway's Maven plugin has neither.
        if (relaxed.replace(".", "").equals("postgresqltransactionallock")) {
            return Optional.of(LOCK);
        }
        // Spring Boot has a list of them.
        return Optional.ofNullable(relaxed.equals("initsqls") ? INIT_SQL : KNOWN.get(relaxed));
    }

    /** The settings below a prefix, {@code spring.flyway}, by Flyway's own names and without its URL. */
    static List<Setting> below(String prefix, Entries entries) {
        Map<String, Setting> found = new TreeMap<>();
        for (String written : entries.names(prefix)) {
            String name = written.replaceFirst("\\[\\d+]$", "");
            of(name).filter(known -> !known.equals(URL))
                    .flatMap(known -> entries.list(prefix + "." + name, known.equals(INIT_SQL) ? "\n" : ",")
                            .map(list -> list.named(known)))
                    .ifPresent(setting -> found.put(setting.name(), setting));
        }
        return List.copyOf(found.values());
    }
}
