package dev.migration.configuration;

import dev.migration.classpath.Archive;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a project's settings may be: the module's compiled classes and resources, its base directory, and the rest of its
 * class path.
 *
 * @param baseDirectory absolute; where an application would be started
 */
public record ProjectFiles(Path baseDirectory, List<Archive> module, List<Archive> dependencies) {
    /** Copies the lists. */
    public ProjectFiles {
        module = List.copyOf(module);
        dependencies = List.copyOf(dependencies);
    }

    /** Of paths, those that exist. */
    public static ProjectFiles of(Path baseDirectory, List<Path> outputDirectories, List<Path> dependencies) {
        return new ProjectFiles(baseDirectory, Archive.of(outputDirectories), Archive.of(dependencies));
    }

    /** Which of these resources are on the class path, and in which entry first. */
    Map<String, Archive> first(Collection<String> names) {
        Map<String, Archive> first = new TreeMap<>();
        List<Archive> all = new ArrayList<>(module);
        all.addAll(dependencies);
        for (Archive archive : all) {
            archive.holding(names).forEach(name -> first.putIfAbsent(name, archive));
        }
        return first;
    }

    /** How a person knows a resource: by its name, and one of a dependency also by the name of that. */
    String label(Archive archive, String name) {
        return module.contains(archive) ? name : name + " of " + archive.path().getFileName();
    }

    /** A file below the base directory. */
    Optional<TextFile> file(String name) {
        Path file = baseDirectory.resolve(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(TextFile.read("./" + name, file.toUri().toURL()))
                    : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a file: " + file, e);
        }
    }

    /** A resource of an entry of the class path. */
    Optional<TextFile> resource(Archive archive, String name) {
        URL url = archive.resource(name);
        return url == null ? Optional.empty() : Optional.of(TextFile.read(label(archive, name), url));
    }
}
