package dev.migration.maven;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The JDK that compiles a module, found as the compiler plugin finds it: what its own {@code jdkToolchain} asks for, or what
 * the toolchains plugin has chosen in this build. A goal by itself has no such build; then what the toolchains plugin would
 * be asked for.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-using-toolchains.html">Maven, Guide to Using Toolchains</a>
 */
record ProjectJdk(ToolchainManager toolchains, MavenSession session, MavenProject project) {
    private static final String PLUGINS = "org.apache.maven.plugins:";
    private static final String JDK = "jdk";

    /** Our own classes, which its JVM would have to load too, are of this Java. */
    private static final int OLDEST = 17;

    /**
     * Its {@code java}; null where it is Maven's own JDK or an older one than we need, whose classes Maven's can load too.
     *
     * @throws MigrationException the JDK can't be looked at
     */
    @Nullable
    Path java() {
        Toolchain toolchain = toolchain();
        String found = toolchain == null ? null : toolchain.findTool("java");
        if (found == null) {
            return null;
        }
        Path java = Path.of(found);
        try {
            Path home = home(java.toRealPath());
            boolean other =
                    !home.equals(Path.of(System.getProperty("java.home")).toRealPath());
            return other && feature(home) >= OLDEST ? java : null;
        } catch (IOException e) {
            throw MigrationException.setup(
                    "The JDK of the toolchain, " + java + ", cannot be read: " + e,
                    "Correct its jdkHome in toolchains.xml.",
                    e);
        }
    }

    private @Nullable Toolchain toolchain() {
        Toolchain ofCompiler = matching("maven-compiler-plugin", "jdkToolchain");
        if (ofCompiler != null) {
            return ofCompiler;
        }
        Toolchain ofBuild = toolchains.getToolchainFromBuildContext(JDK, session);
        return ofBuild == null ? matching("maven-toolchains-plugin", "toolchains", JDK) : ofBuild;
    }

    /** The first toolchain with what a plugin's configuration asks for. */
    private @Nullable Toolchain matching(String artifactId, String... path) {
        Plugin plugin = project.getPlugin(PLUGINS + artifactId);
        if (plugin == null) {
            return null;
        }
        List<Object> configurations = new ArrayList<>();
        for (PluginExecution execution : plugin.getExecutions()) {
            configurations.add(execution.getConfiguration());
        }
        configurations.add(plugin.getConfiguration());
        return configurations.stream()
                .map(configuration -> requirements(configuration, path))
                .filter(requirements -> !requirements.isEmpty())
                .flatMap(requirements -> toolchains.getToolchains(session, JDK, requirements).stream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> requirements(@Nullable Object configuration, String... path) {
        Object at = configuration;
        for (String name : path) {
            at = at instanceof Xpp3Dom dom ? dom.getChild(name) : null;
        }
        Map<String, String> requirements = new TreeMap<>();
        if (at instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                if (child.getValue() != null) {
                    requirements.put(child.getName(), child.getValue().strip());
                }
            }
        }
        return requirements;
    }

    /** The folder of which it is {@code bin/java}. */
    private static Path home(Path java) throws IOException {
        Path bin = java.getParent();
        Path home = bin == null ? null : bin.getParent();
        if (home == null) {
            throw new IOException("it is not in the bin of a JDK");
        }
        return home;
    }

    /** What its file {@code release} says; a JDK without one is taken for a new one. */
    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        Properties properties = new Properties();
        if (Files.isRegularFile(release)) {
            try (InputStream content = Files.newInputStream(release)) {
                properties.load(content);
            }
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        String[] numbers = version.split("\\D+", 2);
        return numbers[0].isEmpty() ? OLDEST : Integer.parseInt(numbers[0]);
    }
}
