package dev.migration.classpath;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads a project's classes as its own application class loader would: the JDK's platform classes first, then the
 * project's class path, and nothing of ours. So the project's versions of libraries win, also where we carry another
 * version of the same one.
 *
 * <p>Packages named as shared are the exception: their classes are ours, so that both sides mean the same types.
 * Resources are never shared, or {@link java.util.ServiceLoader} would find our providers in the project.
 */
public final class ProjectClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<String> sharedPrefixes;
    private final ClassLoader shared;

    private ProjectClassLoader(URL[] classPath, List<String> sharedPrefixes, ClassLoader shared) {
        super("project", classPath, ClassLoader.getPlatformClassLoader());
        this.sharedPrefixes = sharedPrefixes;
        this.shared = shared;
    }

    /** A loader that shares nothing: only the JDK and the folders and jars of {@code classPath}. */
    public static ProjectClassLoader isolated(List<Path> classPath) {
        return new ProjectClassLoader(urls(classPath), List.of(), ClassLoader.getPlatformClassLoader());
    }

    /**
     * A loader that takes the classes of some packages from {@code shared}.
     *
     * @param sharedPrefixes beginnings of class names, each with its last dot: {@code org.flywaydb.}
     */
    public static ProjectClassLoader sharing(List<Path> classPath, List<String> sharedPrefixes, ClassLoader shared) {
        return new ProjectClassLoader(urls(classPath), List.copyOf(sharedPrefixes), shared);
    }

    /** Where our own classes are, so that a bridge of ours can be loaded beside a project's libraries. */
    public static Path ourselves() {
        try {
            return Path.of(ProjectClassLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own jar has no readable place", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (sharedPrefixes.stream().anyMatch(name::startsWith)) {
            return shared.loadClass(name);
        }
        return super.loadClass(name, resolve);
    }

    private static URL[] urls(List<Path> classPath) {
        return classPath.stream().map(ProjectClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a file: " + path, e);
        }
    }
}
