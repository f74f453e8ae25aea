package dev.migration.hibernate;

import dev.migration.classpath.ProjectClassLoader;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The Hibernate of a project's class path, run here or in the JVM of the project's toolchain. */
final class ProjectHibernate implements AutoCloseable {
    private final @Nullable Path java;
    private final List<Path> classPath;

    /** For resources: a class of a newer Java would not load here. */
    private final ProjectClassLoader loader;

    ProjectHibernate(EntitySource source, @Nullable Path java) {
        this.java = java;
        // Ourselves first, so that our silent logging is the one that is found.
        this.classPath = new ArrayList<>(List.of(ProjectClassLoader.ourselves()));
        classPath.addAll(source.outputDirectories());
        classPath.addAll(source.dependencies());
        this.loader = ProjectClassLoader.isolated(classPath);
    }

    /** Finds the files of the class path. */
    ClassLoader resources() {
        return loader;
    }

    /** Whether a Bean Validation provider is there, not only the API. */
    boolean canValidate() {
        return loader.getResource("META-INF/services/jakarta.validation.spi.ValidationProvider") != null;
    }

    /** The class path's {@code hibernate.properties}, the first if there are several, as Hibernate reads it. */
    Map<String, String> properties() {
        URL file = loader.getResource("hibernate.properties");
        return file == null ? Map.of() : read(file);
    }

    static Map<String, String> read(URL file) {
        Properties properties = new Properties();
        try (InputStream content = file.openStream()) {
            properties.load(content);
        } catch (IOException | IllegalArgumentException e) {
            throw MigrationException.project("Cannot read " + file + ": " + e.getMessage(), "Correct the file.", e);
        }
        Map<String, String> map = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> map.put(name, properties.getProperty(name).strip()));
        return map;
    }

    /** Asks as {@link BridgeCall#ask} does. */
    Map<String, Object> ask(Map<String, Object> request) {
        return java == null
                ? BridgeCall.ask(classPath, request)
                : new ForkedJvm(java).ask(ProjectClassLoader.ourselves(), classPath, request);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a jar of the class path cannot be closed", e);
        }
    }
}
