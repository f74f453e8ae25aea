package dev.migration.configuration;

import dev.migration.error.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a project says about itself. Flyway's own files and the POM's word on Flyway go over what a framework's files
 * say of Flyway; all of it yields to the plugin's parameters, which are not known here.
 */
public final class ConfigurationReader {
    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    private final ProjectFiles files;
    private final Map<String, String> flywayOfPom;
    private final @Nullable String persistenceUnit;

    /**
     * A reader of one module.
     *
     * @param flywayOfPom what its POM says of Flyway, by Flyway's full names
     * @param persistenceUnit the persistence unit asked for, or null
     */
    public ConfigurationReader(ProjectFiles files, Map<String, String> flywayOfPom, @Nullable String persistenceUnit) {
        this.files = files;
        this.flywayOfPom = Map.copyOf(flywayOfPom);
        this.persistenceUnit = persistenceUnit;
    }

    /**
     * Reads it.
     *
     * @throws dev.migration.error.MigrationException if a file can't be read, or a project has several persistence units
     *     and none is asked for
     */
    public ProjectConfiguration read() {
        List<Setting> own = new FlywayFiles(files, flywayOfPom).settings();
        Set<String> classes = files.first(SpringBoot.CLASSES).keySet();
        Entries quarkusEntries;
        Entries springEntries;
        try {
            quarkusEntries = Quarkus.entries(files);
            springEntries = new SpringFiles(files).entries();
        } catch (MigrationException unreadable) {
            if (classes.contains(SpringBoot.SPRING_BOOT)
                    || !files.first(List.of(Quarkus.CLASS)).isEmpty()) {
                throw unreadable;
            }
            // Other programs have an application.yml too, in words of their own.
            return withSchema(new ProjectConfiguration(
                    List.of(),
                    databases(own, List.of()),
                    over(List.of(), own),
                    EntityPlaces.PLAIN,
                    List.of(unreadable.getMessage() + " It is passed over.")));
        }
        return withSchema(
                quarkusEntries.has("quarkus") ? quarkus(own, quarkusEntries) : spring(own, classes, springEntries));
    }

    private ProjectConfiguration quarkus(List<Setting> own, Entries entries) {
        Quarkus quarkus = new Quarkus(entries, files.dependencies(), persistenceUnit, holds(PERSISTENCE_XML));
        return new ProjectConfiguration(
                quarkus.hibernate(),
                databases(own, quarkus.databases()),
                over(quarkus.flyway(), own),
                quarkus.entities(),
                notes(List.of(), entries));
    }

    private ProjectConfiguration spring(List<Setting> own, Set<String> classes, Entries entries) {
        ProjectFiles annotated =
                classes.isEmpty() ? new ProjectFiles(files.baseDirectory(), List.of(), List.of()) : files;
        SpringBoot spring =
                new SpringBoot(entries, classes, new SpringClasses(annotated), persistenceUnit, holds(PERSISTENCE_XML));
        return new ProjectConfiguration(
                spring.hibernate(),
                databases(own, spring.databases()),
                over(spring.flyway(), own),
                spring.entities(),
                notes(spring.notes(), entries));
    }

    /** Where plain JPA's files may name Hibernate's schema, nothing is said over them. */
    private ProjectConfiguration withSchema(ProjectConfiguration found) {
        if (found.entities().persistenceXml()
                && (holds(PERSISTENCE_XML) || holds("hibernate.cfg.xml") || holds("hibernate.properties"))) {
            return found;
        }
        DefaultSchema schema = new DefaultSchema(found.databases(), found.flyway());
        return new ProjectConfiguration(
                schema.hibernate(found.hibernate()),
                found.databases(),
                schema.flyway(found.flyway()),
                found.entities(),
                found.notes());
    }

    private boolean holds(String name) {
        return files.module().stream().anyMatch(archive -> archive.resource(name) != null);
    }

    private static List<Setting> databases(List<Setting> flyway, List<Setting> framework) {
        List<Setting> databases = new ArrayList<>();
        flyway.stream()
                .filter(setting -> setting.name().equals(FlywayNames.URL))
                .forEach(databases::add);
        databases.addAll(framework);
        flyway.stream()
                .filter(setting -> setting.name().equals("flyway.driver"))
                .forEach(databases::add);
        return databases;
    }

    private static List<Setting> over(List<Setting> below, List<Setting> above) {
        Map<String, Setting> merged = new TreeMap<>();
        below.forEach(setting -> merged.put(setting.name(), setting));
        above.forEach(setting -> merged.put(setting.name(), setting));
        merged.remove(FlywayNames.URL);
        merged.remove("flyway.driver");
        return List.copyOf(merged.values());
    }

    private static List<String> notes(List<String> framework, Entries entries) {
        List<String> notes = new ArrayList<>(framework);
        entries.unresolved()
                .forEach(name -> notes.add(
                        name + " is passed over: nothing in the project says what its placeholder stands for."));
        return notes;
    }
}
