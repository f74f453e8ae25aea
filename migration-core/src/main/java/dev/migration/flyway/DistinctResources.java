package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway's scanner finds, with one of several equal copies: a class path often holds a script in a jar and again in
 * {@code target/classes}, and Flyway would refuse the version that it sees twice. Copies that differ all stay, so that
 * they are refused. A script among the module's resources that the build hasn't copied yet is found too.
 */
final class DistinctResources implements ResourceProvider {
    private final Configuration configuration;
    private final HistorySettings settings;
    private @Nullable Scanner<JavaMigration> scanner;
    private @Nullable Scanner<JavaMigration> uncopied;

    DistinctResources(Configuration configuration, HistorySettings settings) {
        this.configuration = configuration;
        this.settings = settings;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        LoadableResource resource = scanner().getResource(name);
        return resource == null ? uncopied().getResource(name) : resource;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        Map<String, List<LoadableResource>> byName = new TreeMap<>();
        for (LoadableResource resource : scanner().getResources(prefix, suffixes)) {
            byName.computeIfAbsent(resource.getAbsolutePath(), name -> new ArrayList<>())
                    .add(resource);
        }
        for (LoadableResource resource : uncopied().getResources(prefix, suffixes)) {
            String name = settings.resourceName(Path.of(resource.getAbsolutePathOnDisk()));
            byName.computeIfAbsent(name, unknown -> List.of(resource));
        }
        return byName.values().stream()
                .flatMap(copies -> distinct(copies).stream())
                .toList();
    }

    /** The Java migrations among them. */
    Collection<Class<? extends JavaMigration>> classes() {
        return scanner().getClasses();
    }

    private List<LoadableResource> distinct(List<LoadableResource> copies) {
        if (copies.size() == 1 || !sameContent(copies.get(0).getAbsolutePath())) {
            return copies;
        }
        return List.of(
                copies.stream().filter(DistinctResources::isFile).findFirst().orElse(copies.get(0)));
    }

    /** Compares bytes, since not every script is in the encoding that the project names. */
    private boolean sameContent(String name) {
        try {
            Set<String> contents = new HashSet<>();
            for (URL copy : Collections.list(configuration.getClassLoader().getResources(name))) {
                try (InputStream content = copy.openStream()) {
                    contents.add(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
            return contents.size() == 1;
        } catch (IOException e) {
            throw MigrationException.setup(
                    "Cannot read " + name + ": " + e.getMessage(), "Make the class path readable.", e);
        }
    }

    private static boolean isFile(LoadableResource resource) {
        try {
            String onDisk = resource.getAbsolutePathOnDisk();
            return onDisk != null && Files.isRegularFile(Path.of(onDisk));
        } catch (InvalidPathException insideJar) {
            return false;
        }
    }

    private Scanner<JavaMigration> uncopied() {
        if (uncopied == null) {
            Location[] folders = settings.resourceDirectories().stream()
                    .map(folder -> Location.fromPath(HistorySettings.FILESYSTEM, folder.toString()))
                    .toArray(Location[]::new);
            uncopied = new Scanner<>(JavaMigration.class, configuration, folders);
        }
        return uncopied;
    }

    /** Made late, when the project's class loader is the thread's. */
    private Scanner<JavaMigration> scanner() {
        if (scanner == null) {
            scanner = new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
        }
        return scanner;
    }
}
