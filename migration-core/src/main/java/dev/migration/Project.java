package dev.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The module a goal works for.
 *
 * @param baseDirectory its folder, absolute; every relative path in the settings starts here
 * @param outputDirectories folders with its compiled classes
 * @param dependencies its class path without those folders, in class path order
 * @param reportDirectory where reports go, absolute
 * @param flyway what its POM says of Flyway, by Flyway's full names: {@code flyway.locations}
 * @param java the executable of the JVM that its classes are for; absent where this JVM is of the same JDK
 */
public record Project(
        Path baseDirectory,
        List<Path> outputDirectories,
        List<Path> dependencies,
        Path reportDirectory,
        Map<String, String> flyway,
        @Nullable Path java) {

    /** A module whose POM says nothing of Flyway, compiled with this JVM's JDK. */
    public Project(Path baseDirectory, List<Path> outputDirectories, List<Path> dependencies, Path reportDirectory) {
        this(baseDirectory, outputDirectories, dependencies, reportDirectory, Map.of(), null);
    }

    /** Copies the collections. */
    public Project {
        outputDirectories = List.copyOf(outputDirectories);
        dependencies = List.copyOf(dependencies);
        flyway = Map.copyOf(flyway);
    }
}
