package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import dev.migration.classpath.NewerClass;
import dev.migration.configuration.EntityPlaces;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema that a project's entities ask for, with the project's own Hibernate (6.2 or newer), in a class loader
 * of its own, where need be in a JVM of its own, and without a database connection.
 *
 * @see <a href="https://docs.jboss.org/hibernate/orm/6.6/userguide/html_single/Hibernate_User_Guide.html#bootstrap">
 *     Hibernate User Guide, Bootstrap</a>
 */
public final class EntityModelReader {
    private final @Nullable Path java;

    /** Reads in this JVM. */
    public EntityModelReader() {
        this(null);
    }

    /**
     * Reads in another JVM where need be.
     *
     * @param java the executable of the JVM that the entities are compiled for; absent means this JVM
     */
    public EntityModelReader(@Nullable Path java) {
        this.java = java;
    }

    /**
     * Reads the entities.
     *
     * @throws MigrationException if there is no entity, no Hibernate or too old a one, if the persistence unit is unknown
     *     or not told among several, if a class path entry or configuration file can't be read, if a class is of a newer
     *     Java than the JVM that reads it, if the toolchain's JVM does not answer, or if Hibernate refuses the entities
     */
    public EntityModel read(EntitySource source) {
        return read(source, EntityPlaces.PLAIN);
    }

    /**
     * Reads the entities where a framework looks for them too.
     *
     * @throws MigrationException as {@link #read(EntitySource)}
     */
    public EntityModel read(EntitySource source, EntityPlaces places) {
        PersistenceUnit unit = places.persistenceXml()
                ? PersistenceXml.of(Archive.of(source.outputDirectories())).select(source.persistenceUnit())
                : PersistenceUnit.none();
        EntityScan scan = new EntityScan(source, unit, places);
        ManagedClasses managed = scan.managed();
        try (ProjectHibernate hibernate = new ProjectHibernate(source, java)) {
            SchemaSettings settings =
                    SchemaSettings.of(List.of(source.properties(), unit.properties(), hibernate.properties()));
            Map<String, Object> answer = hibernate.ask(request(source, managed, settings, hibernate));
            Map<String, String> failure = strings(answer.get("failure"));
            if (failure.containsKey("tooNew")) {
                throw tooNew(failure, hibernate.resources());
            }
            String version = HibernateRelease.required((String) answer.get("version"));
            if (!failure.isEmpty()) {
                throw HibernateRefusal.of(version, failure);
            }
            if (Integer.valueOf(0).equals(answer.get("entities"))) {
                throw scan.noEntity(managed);
            }
            return model(version, answer);
        }
    }

    private static Map<String, Object> request(
            EntitySource source, ManagedClasses managed, SchemaSettings settings, ProjectHibernate hibernate) {
        return Map.of(
                "classes", managed.classes(),
                "packages", managed.packages(),
                "mappings", managed.mappings(),
                "settings", settings.forSchema(source.database()),
                "dialect", settings.dialect().orElse(""),
                "sessionFactory", appliesConstraints(settings.validationMode(), hibernate.canValidate()));
    }

    /** As Hibernate decides: {@code AUTO} does without a provider, a mode that asks for validation fails without one. */
    private static boolean appliesConstraints(String validationMode, boolean canValidate) {
        return switch (validationMode.toUpperCase(Locale.ROOT)) {
            case "NONE" -> false;
            case "AUTO" -> canValidate;
            default -> true;
        };
    }

    private MigrationException tooNew(Map<String, String> failure, ClassLoader resources) {
        String refusal = failure.getOrDefault("tooNew", "");
        Optional<NewerClass> newer = NewerClass.in(refusal, resources);
        String reader = java == null
                ? "Maven runs on JDK " + Runtime.version().feature()
                : "the toolchain's " + java + " is older";
        String message =
                "The entities cannot be read: " + newer.map(NewerClass::text).orElse(refusal) + ", and " + reader;
        String hint = java == null
                ? newer.map(NewerClass::mavenHint).orElse("Run Maven with a newer JDK")
                        + ", or build with a toolchain of that JDK: name it in toolchains.xml, and let"
                        + " maven-toolchains-plugin choose it in the POM."
                : "Build with a toolchain of the JDK that the class is compiled for.";
        return MigrationException.setup(message, hint);
    }

    private static EntityModel model(String version, Map<String, Object> answer) {
        return new EntityModel(
                version,
                String.valueOf(answer.get("dialect")),
                (Integer) answer.getOrDefault("entities", 0),
                list(answer.get("statements")),
                EntityModelReader.<List<String>>list(answer.get("tables")).stream()
                        .map(row -> new MappedTable(name(row, 0), required(row, 2), row.get(4)))
                        .toList(),
                EntityModelReader.<List<String>>list(answer.get("columns")).stream()
                        .map(row -> new MappedColumn(name(row, 0), required(row, 2), required(row, 4), row.get(6)))
                        .toList(),
                EntityModelReader.<List<String>>list(answer.get("foreignKeys")).stream()
                        .map(EntityModelReader::foreignKey)
                        .toList(),
                EntityModelReader.<List<String>>list(answer.get("uniques")).stream()
                        .map(EntityModelReader::unique)
                        .toList(),
                list(answer.get("notes")));
    }

    private static MappedUnique unique(List<String> row) {
        List<MappedName> columns = new ArrayList<>();
        for (int at = 6; at < row.size(); at += 2) {
            columns.add(required(row, at));
        }
        return new MappedUnique(name(row, 0), required(row, 2), required(row, 4), columns);
    }

    private static MappedForeignKey foreignKey(List<String> row) {
        List<MappedName> columns = new ArrayList<>();
        List<MappedName> referencedColumns = new ArrayList<>();
        for (int at = 11; at < row.size(); at += 4) {
            columns.add(required(row, at));
            referencedColumns.add(required(row, at + 2));
        }
        return new MappedForeignKey(
                name(row, 0),
                required(row, 2),
                required(row, 4),
                columns,
                name(row, 6),
                required(row, 8),
                referencedColumns,
                row.get(10));
    }

    private static @Nullable MappedName name(List<String> row, int at) {
        return row.get(at).isEmpty() ? null : required(row, at);
    }

    private static MappedName required(List<String> row, int at) {
        return new MappedName(row.get(at), Boolean.parseBoolean(row.get(at + 1)));
    }

    @SuppressWarnings("unchecked") // the bridge's answer
    private static <T> List<T> list(@Nullable Object value) {
        return value == null ? List.of() : (List<T>) value;
    }

    @SuppressWarnings("unchecked") // the bridge's answer
    private static Map<String, String> strings(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, String>) value;
    }
}
