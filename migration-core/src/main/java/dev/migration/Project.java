package dev.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The module a goal works for.
 *
 * @param baseDirectory its folder, absolute; every relative path in the settings starts here
 * @param outputDirectories folders with its compiled classes
 * @param dependencies its class path without those folders, in class path order
 * @param reportDirectory where reports go, absolute
 * @param flyway what its POM says of Flyway, by Flyway's full names: {@code flyway.locations}
 */
public record Project(
        Path baseDirectory,
        List<Path> outputDirectories,
        List<Path> dependencies,
        Path reportDirectory,
        Map<String, String> flyway) {

    /** A module whose POM says nothing of Flyway. */
    public Project(Path baseDirectory, List<Path> outputDirectories, List<Path> dependencies, Path reportDirectory) {
        this(baseDirectory, outputDirectories, dependencies, reportDirectory, Map.of());
    }

    /** Copies the collections. */
    public Project {
        outputDirectories = List.copyOf(outputDirectories);
        dependencies = List.copyOf(dependencies);
        flyway = Map.copyOf(flyway);
    }
}
