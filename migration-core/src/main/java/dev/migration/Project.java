package dev.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * The module a goal works for.
 *
 * @param baseDirectory its folder, absolute; every relative path in the settings starts here
 * @param outputDirectories folders with its compiled classes
 * @param dependencies its class path without those folders, in class path order
 * @param reportDirectory where reports go, absolute
 */
public record Project(Path baseDirectory, List<Path> outputDirectories, List<Path> dependencies, Path reportDirectory) {

    /** Copies the lists. */
    public Project {
        outputDirectories = List.copyOf(outputDirectories);
        dependencies = List.copyOf(dependencies);
    }
}
