package dev.migration.hibernate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a project's entities are and how it wants them read.
 *
 * @param outputDirectories the module's compiled classes and resources
 * @param dependencies the rest of its class path, jars or folders, in class path order
 * @param properties Hibernate properties that win over those found in the project
 * @param entityPackages only entities of these packages and those below them; empty means all
 * @param persistenceUnit the unit of {@code META-INF/persistence.xml}; absent means the only one
 */
public record EntitySource(
        List<Path> outputDirectories,
        List<Path> dependencies,
        Map<String, String> properties,
        List<String> entityPackages,
        @Nullable String persistenceUnit,
        DatabaseProduct database) {
    public EntitySource {
        if (outputDirectories.isEmpty()) {
            throw new IllegalArgumentException("no output directory");
        }
        outputDirectories = List.copyOf(outputDirectories);
        dependencies = List.copyOf(dependencies);
        properties = Map.copyOf(properties);
        entityPackages = List.copyOf(entityPackages);
    }
}
