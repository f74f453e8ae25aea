package dev.migration.classpath;

import dev.migration.error.MigrationException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;

/**
 * A class of a project that a JVM refused because its class file is of a newer Java, or of preview features.
 *
 * @param name of the class
 * @param classFileVersion the major version in its class file
 * @param preview whether it needs the preview features of just that Java
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.1">JVM Specification, 4.1</a>
 */
public record NewerClass(String name, int classFileVersion, boolean preview) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int PREVIEW = 0xFFFF;

    /** JDK 1.1 is version 45; each release since then counts one more. */
    private static final int BEFORE_FIRST = 44;

    /**
     * The class that a JVM's refusal is about. JVMs word it differently, so whatever looks like a name is looked up.
     *
     * @param refusal the message of an {@link UnsupportedClassVersionError}
     * @param loader finds the class files
     * @throws MigrationException if the class file can't be read
     */
    public static Optional<NewerClass> in(String refusal, ClassLoader loader) {
        for (String word : refusal.split("[\\s=,;()]+", -1)) {
            String name = word.replace('/', '.');
            URL file = name.isEmpty() ? null : loader.getResource(name.replace('.', '/') + ".class");
            if (file != null) {
                return Optional.of(read(name, file));
            }
        }
        return Optional.empty();
    }

    private static NewerClass read(String name, URL file) {
        try (InputStream bytes = file.openStream();
                DataInputStream header = new DataInputStream(bytes)) {
            if (header.readInt() != MAGIC) {
                throw new IOException("it is no class file");
            }
            boolean preview = header.readUnsignedShort() == PREVIEW;
            return new NewerClass(name, header.readUnsignedShort(), preview);
        } catch (IOException e) {
            throw MigrationException.setup(
                    "Cannot read " + file + ": " + e.getMessage(), "Build the project again, from clean on.", e);
        }
    }

    /** The JDK that can run it: no older one, and with preview features no newer one either. */
    public int jdk() {
        return classFileVersion - BEFORE_FIRST;
    }

    /** {@code com.acme.Order is compiled for JDK 25 (class file version 69)}. */
    public String text() {
        return name + " is compiled for JDK " + jdk() + (preview ? " with its preview features" : "")
                + " (class file version " + classFileVersion + ")";
    }

    /** What to do where Maven's own JVM has to run it. */
    public String mavenHint() {
        return preview
                ? "Run Maven with JDK " + jdk() + " and MAVEN_OPTS=--enable-preview"
                : "Run Maven with JDK " + jdk() + " or newer";
    }
}
