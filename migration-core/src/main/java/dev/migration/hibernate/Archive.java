package dev.migration.hibernate;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;

/** One entry of a class path, a folder or a jar, looked at without loading its classes. */
record Archive(Path path) {
    private static final String HIBERNATE_MAPPING = ".hbm.xml";

    static List<Archive> of(List<Path> paths) {
        return paths.stream().filter(Files::exists).map(Archive::new).toList();
    }

    /** Whether JPA would look for entities here: it carries {@code persistence.xml} or {@code orm.xml}. */
    boolean isPersistenceArchive() {
        return resource("META-INF/persistence.xml") != null || resource("META-INF/orm.xml") != null;
    }

    /** Where a resource of this entry is, as a class loader would name it. */
    @Nullable
    URL resource(String name) {
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

    /** The mapping files that Hibernate's scan would find here: those of its own format, wherever they are. */
    List<URL> hibernateMappings() {
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

    Index index() {
        Indexer indexer = new Indexer();
        try {
            if (Files.isDirectory(path)) {
                indexFolder(indexer);
            } else {
                indexJar(indexer);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return indexer.complete();
    }

    private void indexFolder(Indexer indexer) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted().toList()) {
                if (isClass(path.relativize(file).toString().replace('\\', '/'))) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
    }

    private void indexJar(Indexer indexer) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isClass(entry.getName())) {
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
    }

    /** Not those of other Java versions below {@code META-INF/versions}, nor a module's descriptor. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private MigrationException unreadable(IOException cause) {
        return MigrationException.setup(
                "Cannot read " + path + " of the class path: " + cause.getMessage(),
                "Build it again, or delete it from the local repository so that Maven fetches it again.",
                cause);
    }
}
