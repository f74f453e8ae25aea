package dev.migration.hibernate;

import dev.migration.classpath.ProjectClassLoader;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Hibernate of a project's class path, behind the border of its class loader. */
final class ProjectHibernate implements AutoCloseable {
    private static final String BRIDGE = "dev.migration.hibernate.bridge.MetadataBridge";
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private final ProjectClassLoader loader;
    private final ClassLoader contextBefore;
    private final String version;

    private ProjectHibernate(ProjectClassLoader loader, String version) {
        this.loader = loader;
        this.version = version;
        // The JVM's first look at its drivers loads those of the thread's class loader; they must not be the project's.
        DriverManager.drivers().close();
        this.contextBefore = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
    }

    /** From here to {@link #close()} the thread's context is the project's. */
    static ProjectHibernate open(EntitySource source) {
        // Ourselves first, so that our silent logging is the one that is found.
        List<Path> classPath = new ArrayList<>(List.of(ourselves()));
        classPath.addAll(source.outputDirectories());
        classPath.addAll(source.dependencies());
        ProjectClassLoader loader = ProjectClassLoader.isolated(classPath);
        try {
            return new ProjectHibernate(loader, version(loader));
        } catch (RuntimeException e) {
            close(loader);
            throw e;
        }
    }

    String version() {
        return version;
    }

    /** Whether a Bean Validation provider is there, not only the API. */
    boolean canValidate() {
        return loader.getResource("META-INF/services/jakarta.validation.spi.ValidationProvider") != null;
    }

    /** The class path's {@code hibernate.properties}, the first if there are several, as Hibernate reads it. */
    Map<String, String> properties() {
        URL file = loader.getResource("hibernate.properties");
        return file == null ? Map.of() : read(file);
    }

    static Map<String, String> read(URL file) {
        Properties properties = new Properties();
        try (InputStream content = file.openStream()) {
            properties.load(content);
        } catch (IOException | IllegalArgumentException e) {
            throw MigrationException.project("Cannot read " + file + ": " + e.getMessage(), "Correct the file.", e);
        }
        Map<String, String> map = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> map.put(name, properties.getProperty(name).strip()));
        return map;
    }

    /** Asks the bridge, in the way its documentation says. */
    @SuppressWarnings("unchecked") // the bridge's declared type, which is lost on the way
    Map<String, Object> ask(Map<String, Object> request) {
        try {
            var bridge = (Function<Map<String, Object>, Map<String, Object>>)
                    loader.loadClass(BRIDGE).getConstructor().newInstance();
            return bridge.apply(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bridge to Hibernate is not where it was built", e);
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(contextBefore);
        close(loader);
    }

    private static void close(ProjectClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a jar of the class path cannot be closed", e);
        }
    }

    private static String version(ProjectClassLoader loader) {
        String version;
        try {
            version = String.valueOf(loader.loadClass("org.hibernate.Version")
                    .getMethod("getVersionString")
                    .invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw MigrationException.setup(
                    "There is no Hibernate on the module's class path, and it is Hibernate that reads the entities",
                    "Add org.hibernate.orm:hibernate-core, 6.2 or newer, to the module's dependencies, or set model to"
                            + " an SQL script that creates the schema.",
                    e);
        }
        Matcher numbers = VERSION.matcher(version);
        if (numbers.matches() && isTooOld(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))) {
            throw MigrationException.setup(
                    "Hibernate " + version + " is on the module's class path, but 6.2 or newer is needed",
                    "Upgrade Hibernate, or set model to an SQL script that creates the schema.");
        }
        return version;
    }

    private static boolean isTooOld(int major, int minor) {
        return major < 6 || (major == 6 && minor < 2);
    }

    /** Where this class comes from, so that the bridge can be loaded beside the project's Hibernate. */
    private static Path ourselves() {
        try {
            return Path.of(ProjectHibernate.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own jar has no readable place", e);
        }
    }
}
