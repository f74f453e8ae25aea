package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a module's scripts are and how its Flyway reads them.
 *
 * @param baseDirectory the module
 * @param locations Flyway locations, at least one: {@code filesystem:} (relative ones to the module) and
 *     {@code classpath:}, which is also what a location without a prefix means; the first is where V scripts are written
 * @param undoDirectory where U scripts are written; they are read from there and from all filesystem locations
 * @param placeholders over those among {@code flywayProperties}
 * @param flywayProperties the project's own, by their full name: {@code flyway.table}; what names a database or does not
 *     bear on a replay is passed over
 * @param classLoader the project's classes and resources, which shares Flyway's own classes with us
 * @see <a href="https://documentation.red-gate.com/fd/flyway-locations-setting-277579008.html">Locations</a>
 */
public record HistorySettings(
        Path baseDirectory,
        List<String> locations,
        Path undoDirectory,
        Map<String, String> placeholders,
        Map<String, String> flywayProperties,
        ClassLoader classLoader) {
    static final String FILESYSTEM = "filesystem:";
    static final String CLASSPATH = "classpath:";
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** Copies, makes paths absolute; refuses an empty list of locations. */
    public HistorySettings {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        undoDirectory = baseDirectory.resolve(undoDirectory).normalize();
        locations = List.copyOf(locations);
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
        flywayProperties = Collections.unmodifiableMap(new TreeMap<>(flywayProperties));
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("A history needs a location");
        }
    }

    /**
     * The folder where V scripts are written: the first location, a {@code classpath:} one meaning
     * {@code src/main/resources}.
     *
     * @throws MigrationException a location that is no folder one can write to
     */
    public Path migrationDirectory() {
        String first = locations.get(0).strip();
        boolean elsewhere = first.indexOf(':') > 1 && !first.startsWith(FILESYSTEM) && !first.startsWith(CLASSPATH);
        if (elsewhere || first.contains("*") || first.contains("?")) {
            throw notWritable(first, null);
        }
        try {
            return first.startsWith(FILESYSTEM)
                    ? baseDirectory
                            .resolve(first.substring(FILESYSTEM.length()))
                            .normalize()
                    : resource(first.replaceFirst("^" + CLASSPATH, ""));
        } catch (InvalidPathException invalid) {
            throw notWritable(first, invalid);
        }
    }

    private static MigrationException notWritable(String location, @Nullable Throwable cause) {
        String message = "Scripts cannot be written to the location " + location;
        String hint = "Put a folder first among the locations, such as filesystem:src/main/resources/db/migration.";
        return cause == null ? MigrationException.setup(message, hint) : MigrationException.setup(message, hint, cause);
    }

    /**
     * The folders of the module's own resources behind the {@code classpath:} locations, where scripts are before the build
     * copies them.
     */
    List<Path> resourceDirectories() {
        return locations.stream()
                .map(String::strip)
                .filter(location -> location.startsWith(CLASSPATH) || location.indexOf(':') < 0)
                .filter(location -> !location.contains("*") && !location.contains("?"))
                .map(location -> resource(location.replaceFirst("^" + CLASSPATH, "")))
                .distinct()
                .toList();
    }

    /** A module's own resource as a class loader names it. */
    String resourceName(Path file) {
        return baseDirectory.resolve(RESOURCES).relativize(file).toString().replace('\\', '/');
    }

    private Path resource(String name) {
        return baseDirectory
                .resolve(RESOURCES)
                .resolve(name.replaceFirst("^/+", ""))
                .normalize();
    }

    /** The file name of the migration {@code description} at {@code version}. */
    public String migrationName(Version version, String description) {
        return scriptName("flyway.sqlMigrationPrefix", "V", version, description);
    }

    /** The file name of the undo of the migration {@code description} at {@code version}. */
    public String undoName(Version version, String description) {
        return scriptName("flyway.undoSqlMigrationPrefix", "U", version, description);
    }

    private String scriptName(String prefixProperty, String prefix, Version version, String description) {
        String words = description.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
        return property(prefixProperty, prefix)
                + version
                + separator()
                + (words.isEmpty() ? "change" : words)
                + suffixes().get(0);
    }

    String separator() {
        return property("flyway.sqlMigrationSeparator", "__");
    }

    List<String> suffixes() {
        return List.of(property("flyway.sqlMigrationSuffixes", ".sql").split("\\s*,\\s*"));
    }

    String undoPrefix() {
        return property("flyway.undoSqlMigrationPrefix", "U");
    }

    /**
     * The encoding of the scripts.
     *
     * @throws MigrationException {@code flyway.encoding} names none
     */
    public Charset encoding() {
        String name = property("flyway.encoding", StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw MigrationException.setup(
                    "flyway.encoding names no encoding: " + name, "Set it to a name such as UTF-8.", unknown);
        }
    }

    String baselinePrefix() {
        return property("flyway.baselineMigrationPrefix", "B");
    }

    String property(String name, String otherwise) {
        return flywayProperties.getOrDefault(name, otherwise);
    }

    /**
     * How reports name a file: relative to the module, with slashes. A copy in the build folder is named as the resource
     * that it was copied from.
     */
    String label(Path file) {
        Path relative = relative(file.toAbsolutePath().normalize());
        return relative.toString().replace('\\', '/');
    }

    private Path relative(Path file) {
        Path copies = baseDirectory.resolve("target").resolve("classes");
        if (file.startsWith(copies)) {
            Path original = resource(copies.relativize(file).toString());
            return baseDirectory.relativize(Files.exists(original) ? original : file);
        }
        return file.getRoot() != null && file.getRoot().equals(baseDirectory.getRoot())
                ? baseDirectory.relativize(file)
                : file;
    }
}
