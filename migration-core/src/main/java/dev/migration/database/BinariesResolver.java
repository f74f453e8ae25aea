package dev.migration.database;

import java.nio.file.Path;
import java.util.List;

/** Finds a published jar, as a Maven session does. */
@FunctionalInterface
public interface BinariesResolver {

    /**
     * The local file of a jar.
     *
     * @throws dev.migration.error.MigrationException when it cannot be had
     */
    Path resolve(String groupId, String artifactId, String version);

    /**
     * The local files of a library: its jar and those of all that it needs. One that only knows jars gives its jar.
     *
     * @throws dev.migration.error.MigrationException when they cannot be had
     */
    default List<Path> resolveWithDependencies(String groupId, String artifactId, String version) {
        return List.of(resolve(groupId, artifactId, version));
    }
}
