package dev.migration.configuration;

import dev.migration.classpath.Archive;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a project says in Quarkus' words, for the profile {@code prod}: that is the one whose database is migrated.
 *
 * @see <a href="https://quarkus.io/guides/hibernate-orm">Quarkus, Using Hibernate ORM and Jakarta Persistence</a>
 */
final class Quarkus {
    static final String CLASS = "io/quarkus/runtime/Quarkus.class";
    private static final String PROFILE = "prod";
    private static final Pattern OF_PROFILE = Pattern.compile("%(?:\\{([^}]*)}|([^.]+))\\.(.+)");
    private static final String ORM = "quarkus.hibernate-orm";
    private static final List<String> FILES = List.of("application.yaml", "application.yml", "application.properties");
    private static final Map<String, String> PROPERTIES = new TreeMap<>(Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "metadata-builder-contributor", "hibernate.metadata_builder_contributor",
            "database.default-schema", "hibernate.default_schema",
            "database.default-catalog", "hibernate.default_catalog",
            "dialect", "hibernate.dialect",
            "dialect.storage-engine", "hibernate.dialect.storage_engine",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "validation.mode", "jakarta.persistence.validation.mode"));

    private final Entries entries;
    private final List<Archive> dependencies;
    private final boolean hasPersistenceXml;
    private final String unit;
    private final String orm;

    /**
     * Looks at a project.
     *
     * @param hasPersistenceXml whether there is one
     * @throws MigrationException if it has several persistence units and none is asked for
     */
    Quarkus(Entries entries, List<Archive> dependencies, @Nullable String persistenceUnit, boolean hasPersistenceXml) {
        this.entries = entries;
        this.hasPersistenceXml = hasPersistenceXml;
        this.dependencies = dependencies;
        this.unit = unit(persistenceUnit);
        this.orm = unit.isEmpty() ? ORM : ORM + "." + unit;
    }

    /** The settings of all files, the later over the earlier, and in each those of the profile over the others. */
    static Entries entries(ProjectFiles files) {
        Entries entries = new Entries();
        for (String name : FILES) {
            files.module().stream()
                    .flatMap(archive -> files.resource(archive, name).stream())
                    .findFirst()
                    .ifPresent(file -> add(file, entries));
        }
        FILES.forEach(name -> files.file("config/" + name).ifPresent(file -> add(file, entries)));
        return entries;
    }

    private static void add(TextFile file, Entries entries) {
        for (Document document : file.documents()) {
            Map<String, String> plain = new LinkedHashMap<>();
            Map<String, String> profiled = new LinkedHashMap<>();
            document.entries().forEach((name, value) -> {
                Matcher profile = OF_PROFILE.matcher(name);
                if (!profile.matches()) {
                    plain.put(name, value);
                } else if (isProfile(profile)) {
                    profiled.put(profile.group(3), value);
                }
            });
            entries.add(new Document(document.foundIn(), plain));
            entries.add(new Document(document.foundIn() + " (%" + PROFILE + ")", profiled));
        }
    }

    private static boolean isProfile(Matcher profile) {
        String names = profile.group(1) == null ? profile.group(2) : profile.group(1);
        return List.of(names.split("\\s*,\\s*")).contains(PROFILE);
    }

    /** {@code persistence.xml} is for a project that tells Quarkus nothing of Hibernate; it refuses both. */
    private boolean leavesJpa() {
        return hasPersistenceXml && !entries.has(ORM);
    }

    private String unit(@Nullable String asked) {
        Set<String> named = new TreeSet<>();
        for (Setting setting : entries.below(ORM)) {
            Matcher name = Pattern.compile("([^.]+)\\.(?:packages|datasource)(?:\\[\\d+])?")
                    .matcher(setting.name());
            if (name.matches()) {
                named.add(name.group(1));
            }
        }
        if (asked != null) {
            return named.contains(asked) ? asked : "";
        }
        boolean hasDefault = entries.list(ORM + ".packages").isPresent()
                || entries.find("quarkus.datasource.db-kind").isPresent()
                || entries.url("quarkus.datasource.jdbc.url").isPresent();
        if (named.size() > 1 && !hasDefault) {
            throw MigrationException.setup(
                    "The project has several persistence units: " + String.join(", ", named),
                    "Set persistenceUnit to one of them.");
        }
        return hasDefault || named.isEmpty() ? "" : named.iterator().next();
    }

    private String datasource(String prefix) {
        return entries.find(orm + ".datasource")
                .filter(source -> !source.value().equals("<default>"))
                .map(source -> prefix + "." + source.value())
                .orElse(prefix);
    }

    List<Setting> hibernate() {
        Map<String, Setting> hibernate = new TreeMap<>();
        PROPERTIES.forEach((name, property) ->
                entries.list(orm + "." + name).ifPresent(found -> hibernate.put(property, found.named(property))));
        entries.find(orm + ".mapping.timezone.default-storage")
                .ifPresent(storage -> put(
                        hibernate,
                        storage,
                        "hibernate.timezone.default_storage",
                        storage.value().toUpperCase(Locale.ROOT).replace('-', '_')));
        entries.find(orm + ".validation.enabled")
                .filter(enabled -> enabled.value().equalsIgnoreCase("false"))
                .ifPresent(enabled -> put(hibernate, enabled, "jakarta.persistence.validation.mode", "none"));
        entries.find(orm + ".quote-identifiers.strategy").ifPresent(strategy -> quoting(strategy, hibernate));
        entries.below(orm + ".unsupported-properties").forEach(setting -> hibernate.put(setting.name(), setting));
        return List.copyOf(hibernate.values());
    }

    private static void quoting(Setting strategy, Map<String, Setting> hibernate) {
        switch (Entries.relaxed(strategy.value())) {
            case "all" -> put(hibernate, strategy, "hibernate.globally_quoted_identifiers", "true");
            case "allexceptcolumndefinitions" -> {
                put(hibernate, strategy, "hibernate.globally_quoted_identifiers", "true");
                put(hibernate, strategy, "hibernate.globally_quoted_identifiers_skip_column_definitions", "true");
            }
            case "onlykeywords" -> put(hibernate, strategy, "hibernate.auto_quote_keyword", "true");
            default -> {
                // "none" is what Hibernate does anyway.
            }
        }
    }

    private static void put(Map<String, Setting> settings, Setting cause, String name, String value) {
        settings.put(name, cause.named(name).valued(value));
    }

    List<Setting> databases() {
        List<Setting> databases = new ArrayList<>();
        entries.url(datasource("quarkus.flyway") + ".jdbc-url").ifPresent(databases::add);
        entries.url(datasource("quarkus.datasource") + ".jdbc.url").ifPresent(databases::add);
        entries.find(datasource("quarkus.datasource") + ".db-kind").ifPresent(databases::add);
        entries.find(datasource("quarkus.datasource") + ".jdbc.driver").ifPresent(databases::add);
        entries.find(orm + ".dialect").ifPresent(databases::add);
        return databases;
    }

    List<Setting> flyway() {
        Map<String, Setting> flyway = new TreeMap<>();
        if (entries.has("quarkus.flyway")) {
            flyway.put(
                    FlywayNames.LOCATIONS,
                    new Setting(FlywayNames.LOCATIONS, "classpath:db/migration", "Quarkus' default"));
        }
        FlywayNames.below(datasource("quarkus.flyway"), entries)
                .forEach(setting -> flyway.put(setting.name(), setting));
        return List.copyOf(flyway.values());
    }

    EntityPlaces entities() {
        List<String> mappingFiles = entries.words(orm + ".mapping-files").stream()
                .filter(name -> !name.equals("no-file"))
                .toList();
        return new EntityPlaces(entries.words(orm + ".packages"), List.of(), indexed(), mappingFiles, leavesJpa());
    }

    /** Dependencies with an index of their annotations, and those that the project has indexed. */
    private List<Path> indexed() {
        Set<String> named = new TreeSet<>();
        for (Setting setting : entries.below("quarkus.index-dependency")) {
            if (setting.name().endsWith(".artifact-id")) {
                named.add(setting.value());
            }
        }
        return dependencies.stream()
                .filter(archive ->
                        !archive.holding(List.of("META-INF/jandex.idx")).isEmpty()
                                || named.stream().anyMatch(name -> isArtifact(archive.path(), name)))
                .map(Archive::path)
                .toList();
    }

    /** By the name of the jar, or by that of the folder of another module of the build. */
    private static boolean isArtifact(Path path, String artifact) {
        String file = path.getFileName().toString();
        return file.matches("\\Q" + artifact + "\\E(-\\d.*)?\\.jar")
                || (file.equals("classes") && path.endsWith(Path.of(artifact, "target", "classes")));
    }
}
