package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL that a project's JPA configuration names. It tells the engine; it is never connected to.
 *
 * @param url may hold a password, so it is not part of {@link #toString()}
 * @param foundIn the file, as a person knows it: {@code META-INF/persistence.xml}
 */
public record ConnectionUrl(String url, String foundIn) {
    private static final List<String> PROPERTIES =
            List.of("jakarta.persistence.jdbc.url", "javax.persistence.jdbc.url", "hibernate.connection.url");

    /**
     * The URL of the persistence unit or of {@code hibernate.cfg.xml}, or else that of {@code hibernate.properties}.
     *
     * @param outputDirectories the module's compiled classes and resources
     * @param persistenceUnit the unit's name; absent means the only one
     * @throws dev.migration.error.MigrationException if the unit is unknown or not told among several, or a file can't
     *     be read
     */
    public static Optional<ConnectionUrl> find(List<Path> outputDirectories, @Nullable String persistenceUnit) {
        List<ConnectionUrl> found = new ArrayList<>();
        PersistenceUnit unit = PersistenceXml.of(Archive.of(outputDirectories)).select(persistenceUnit);
        addTo(found, unit.properties(), unit.file());
        return found.stream().findFirst().or(() -> inHibernateProperties(outputDirectories));
    }

    /**
     * The URL of {@code hibernate.properties} alone.
     *
     * @throws dev.migration.error.MigrationException if the file can't be read
     */
    public static Optional<ConnectionUrl> inHibernateProperties(List<Path> outputDirectories) {
        List<ConnectionUrl> found = new ArrayList<>();
        for (Archive archive : Archive.of(outputDirectories)) {
            var file = archive.resource("hibernate.properties");
            if (file != null) {
                addTo(found, ProjectHibernate.read(file), "hibernate.properties");
            }
        }
        return found.stream().findFirst();
    }

    private static void addTo(List<ConnectionUrl> found, Map<String, String> properties, String file) {
        for (String name : PROPERTIES) {
            String url = properties.getOrDefault(name, "");
            if (!url.isBlank()) {
                found.add(new ConnectionUrl(url, file));
            }
        }
    }

    @Override
    public String toString() {
        return "a JDBC URL in " + foundIn;
    }
}
