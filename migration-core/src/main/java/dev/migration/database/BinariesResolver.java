package dev.migration.database;

import java.nio.file.Path;

/** Finds a published jar, as a Maven session does. */
@FunctionalInterface
public interface BinariesResolver {

    /**
     * The local file of a jar.
     *
     * @throws dev.migration.error.MigrationException when it cannot be had
     */
    Path resolve(String groupId, String artifactId, String version);
}
