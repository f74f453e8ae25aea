package dev.migration.classpath;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a class path, a folder or a jar, looked at without loading its classes.
 *
 * @param path of the folder or jar
 */
public record Archive(Path path) {
    private static final String HIBERNATE_MAPPING = ".hbm.xml";

    /** Those of the paths that exist. */
    public static List<Archive> of(List<Path> paths) {
        return paths.stream().filter(Files::exists).map(Archive::new).toList();
    }

    /** Whether JPA would look for entities here: it carries {@code persistence.xml} or {@code orm.xml}. */
    public boolean isPersistenceArchive() {
        return resource("META-INF/persistence.xml") != null || resource("META-INF/orm.xml") != null;
    }

    /**
     * Where a resource of this entry is, as a class loader would name it; null where there is none.
     *
     * @throws MigrationException if the entry can't be read
     */
    public @Nullable URL resource(String name) {
        try {
            if (Files.isDirectory(path)) {
                Path file = path.resolve(name);
                return Files.isRegularFile(file) ? file.toUri().toURL() : null;
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                return jar.getEntry(name) == null
                        ? null
                        : URI.create("jar:" + path.toUri() + "!/" + name).toURL();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Which of these resources it holds.
     *
     * @throws MigrationException if the entry can't be read
     */
    public Set<String> holding(Collection<String> names) {
        Set<String> held = new TreeSet<>(names);
        if (Files.isDirectory(path)) {
            held.removeIf(name -> !Files.isRegularFile(path.resolve(name)));
            return held;
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            held.removeIf(name -> jar.getEntry(name) == null);
            return held;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The mapping files that Hibernate's scan would find here: those of its own format, wherever they are.
     *
     * @throws MigrationException if the entry can't be read
     */
    public List<URL> hibernateMappings() {
        List<URL> mappings = new ArrayList<>();
        for (String name : names(HIBERNATE_MAPPING)) {
            URL mapping = resource(name);
            if (mapping != null) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    private List<String> names(String suffix) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    return files.map(file -> path.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(suffix))
                            .sorted()
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                return jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(suffix))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The annotations of all its classes.
     *
     * @throws MigrationException if the entry can't be read
     */
    public Index index() {
        return index(List.of(""));
    }

    /**
     * The annotations of its classes in some packages and those below them.
     *
     * @param packages the empty name stands for all
     * @throws MigrationException if the entry can't be read
     */
    public Index index(List<String> packages) {
        Indexer indexer = new Indexer();
        List<String> folders = packages.stream()
                .map(name -> name.isEmpty() ? "" : name.replace('.', '/') + "/")
                .toList();
        try {
            if (Files.isDirectory(path)) {
                indexFolder(indexer, folders);
            } else {
                indexJar(indexer, folders);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return indexer.complete();
    }

    private void indexFolder(Indexer indexer, List<String> folders) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted().toList()) {
                if (isClass(path.relativize(file).toString().replace('\\', '/'), folders)) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
    }

    private void indexJar(Indexer indexer, List<String> folders) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isClass(entry.getName(), folders)) {
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
    }

    /** Not those of other Java versions below {@code META-INF/versions}, nor a module's descriptor. */
    private static boolean isClass(String name, List<String> folders) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class")
                && folders.stream().anyMatch(name::startsWith);
    }

    private MigrationException unreadable(IOException cause) {
        return MigrationException.setup(
                "Cannot read " + path + " of the class path: " + cause.getMessage(),
                "Build it again, or delete it from the local repository so that Maven fetches it again.",
                cause);
    }
}
