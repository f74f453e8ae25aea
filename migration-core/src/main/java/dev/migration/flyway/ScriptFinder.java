package dev.migration.flyway;

import dev.migration.classpath.NewerClass;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/** Finds scripts: migrations with Flyway's own scanner and its own reading of names, undo scripts in the same way. */
final class ScriptFinder {
    private static final Pattern MIGRATION_CLASS = Pattern.compile("(?:.*\\.)?[VRB][^.$]*__[^.$]+");

    private final HistorySettings settings;
    private final FlywaySetup setup;
    private final FluentConfiguration configuration;

    ScriptFinder(HistorySettings settings) {
        this.settings = settings;
        this.setup = new FlywaySetup(settings);
        this.configuration = setup.configuration();
    }

    /**
     * All that Flyway would run on an empty database.
     *
     * @throws MigrationException a location that cannot be read, a Java migration that cannot be made
     */
    List<Script> migrations() {
        try {
            return setup.asProject(() -> {
                Scanner<JavaMigration> scanner =
                        new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
                List<Script> found = new ArrayList<>(sql());
                found.addAll(java(scanner));
                return found;
            });
        } catch (FlywayException unreadable) {
            throw MigrationException.setup(
                    "Flyway cannot read the locations " + settings.locations() + ": "
                            + ScriptFailure.firstLine(unreadable),
                    "Correct the locations.",
                    unreadable);
        }
    }

    /**
     * The classes named like migrations. Flyway leaves out what it cannot make and goes on; a history without it would not
     * be the project's, so each is looked at here.
     */
    private List<Script> java(Scanner<JavaMigration> scanner) {
        TreeMap<String, Class<? extends JavaMigration>> classes = new TreeMap<>();
        scanner.getClasses().forEach(type -> classes.put(type.getName(), type));
        classes.keySet().removeIf(setup.standIns()::standFor);
        for (LoadableResource resource : scanner.getResources("", ".class")) {
            String name =
                    resource.getAbsolutePath().replaceFirst("\\.class$", "").replace('/', '.');
            boolean known = classes.containsKey(name) || setup.standIns().standFor(name);
            if (MIGRATION_CLASS.matcher(name).matches() && !known) {
                migrationClass(name).ifPresent(type -> classes.put(name, type));
            }
        }
        return classes.values().stream().map(this::java).toList();
    }

    private Optional<Class<? extends JavaMigration>> migrationClass(String name) {
        try {
            Class<?> type = Class.forName(name, false, settings.classLoader());
            boolean migration = JavaMigration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
            return migration ? Optional.of(type.asSubclass(JavaMigration.class)) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError incomplete) {
            throw unusable(name, incomplete);
        }
    }

    private MigrationException unusable(String type, Throwable failure) {
        if (failure instanceof UnsupportedClassVersionError) {
            return tooNew(type, String.valueOf(failure.getMessage()));
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return MigrationException.project(
                "The Java migration " + type + " cannot be made: " + cause,
                "It needs a constructor without parameters that works outside of the application. "
                        + StandIns.hint(type),
                failure);
    }

    /** Java migrations work on our connections, so that a toolchain's JVM cannot run them. */
    private MigrationException tooNew(String type, String refusal) {
        Optional<NewerClass> newer = NewerClass.in(refusal, settings.classLoader());
        return MigrationException.setup(
                "A Java migration cannot be run: "
                        + newer.map(NewerClass::text).orElse(refusal)
                        + ", and Java migrations run in Maven's own JVM, JDK "
                        + Runtime.version().feature() + ", also where a toolchain is chosen",
                newer.map(NewerClass::mavenHint).orElse("Run Maven with a newer JDK")
                        + ", or compile it for the JDK of Maven. " + StandIns.hint(type));
    }

    private List<Script> sql() {
        ResourceNameParser parser = new ResourceNameParser(configuration);
        List<Script> found = new ArrayList<>();
        ResourceProvider resources = configuration.getResourceProvider();
        for (LoadableResource resource : resources.getResources("", configuration.getSqlMigrationSuffixes())) {
            ResourceName name = parser.parse(resource.getFilename());
            Script.@Nullable Kind kind = kind(name);
            if (kind != null) {
                found.add(script(resource, name, kind));
            }
        }
        return found;
    }

    /** A callback is no migration. */
    private Script.@Nullable Kind kind(ResourceName name) {
        if (!name.isValid()) {
            return null;
        }
        String prefix = name.getPrefix();
        if (prefix.equals(configuration.getSqlMigrationPrefix())) {
            return Script.Kind.VERSIONED;
        }
        if (prefix.equals(configuration.getRepeatableSqlMigrationPrefix())) {
            return Script.Kind.REPEATABLE;
        }
        return prefix.equals(settings.baselinePrefix()) ? Script.Kind.BASELINE : null;
    }

    private Script script(LoadableResource resource, ResourceName name, Script.Kind kind) {
        @Nullable Path path = path(resource.getAbsolutePathOnDisk());
        String file = path == null ? resource.getAbsolutePath() : settings.label(path);
        Version version = kind == Script.Kind.REPEATABLE
                ? null
                : new Version(spelledVersion(resource.getFilename(), name.getPrefix()));
        boolean standIn = path != null && setup.standIns().hold(path);
        return new Script(standIn ? Script.Kind.JAVA : kind, version, name.getDescription(), file, path);
    }

    private String spelledVersion(String fileName, String prefix) {
        return fileName.substring(prefix.length(), fileName.indexOf(settings.separator(), prefix.length()));
    }

    /** A resource in a jar has no path of its own. */
    private static @Nullable Path path(@Nullable String onDisk) {
        try {
            return onDisk == null || !Files.isRegularFile(Path.of(onDisk)) ? null : Path.of(onDisk);
        } catch (InvalidPathException insideJar) {
            return null;
        }
    }

    private Script java(Class<? extends JavaMigration> type) {
        try {
            JavaMigration migration = type.getDeclaredConstructor().newInstance();
            @Nullable
            Version version = migration.getVersion() == null
                    ? null
                    : new Version(migration.getVersion().getVersion());
            Script.Kind kind = version == null
                    ? Script.Kind.REPEATABLE
                    : migration.getType().isBaseline() ? Script.Kind.BASELINE : Script.Kind.JAVA;
            return new Script(kind, version, migration.getDescription(), type.getName(), null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            throw unusable(type.getName(), failed);
        }
    }

    /**
     * The undo scripts in the undo directory and in the folders behind all locations.
     *
     * @throws MigrationException a folder that cannot be read
     */
    List<Script> undos() {
        TreeSet<Path> folders = new TreeSet<>();
        folders.add(settings.undoDirectory());
        folders.addAll(settings.resourceDirectories());
        for (String location : settings.locations()) {
            String folder = location.strip();
            if (folder.startsWith(HistorySettings.FILESYSTEM) && !folder.contains("*") && !folder.contains("?")) {
                folders.add(settings.baseDirectory()
                        .resolve(folder.substring(HistorySettings.FILESYSTEM.length()))
                        .normalize());
            }
        }
        TreeSet<Path> files = new TreeSet<>();
        for (Path folder : folders) {
            files.addAll(files(folder));
        }
        return files.stream().flatMap(file -> undo(file).stream()).toList();
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw MigrationException.setup(
                    "Cannot read " + settings.label(folder) + ": " + unreadable.getMessage(),
                    "Make the folder readable.",
                    unreadable);
        }
    }

    private List<Script> undo(Path file) {
        String name = file.getFileName().toString();
        String prefix = settings.undoPrefix();
        int separator = name.indexOf(settings.separator(), prefix.length());
        String suffix =
                settings.suffixes().stream().filter(name::endsWith).findFirst().orElse(null);
        if (suffix == null || separator < 0 || !name.startsWith(prefix)) {
            return List.of();
        }
        String version = name.substring(prefix.length(), separator);
        int end = name.length() - suffix.length();
        if (!Version.isVersion(version) || separator + settings.separator().length() > end) {
            return List.of();
        }
        String description =
                name.substring(separator + settings.separator().length(), end).replace('_', ' ');
        return List.of(new Script(Script.Kind.UNDO, new Version(version), description, settings.label(file), file));
    }
}
