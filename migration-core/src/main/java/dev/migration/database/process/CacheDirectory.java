package dev.migration.database.process;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this tool keeps, for all builds of one user on one machine, what can be made anew. */
public final class CacheDirectory {
    private static final String NAME = "migration-maven-plugin";

    private CacheDirectory() {}

    /**
     * The user's cache folder, as each system has its own; one below the temporary files if there is none. Where somebody
     * else runs the server, a folder that this user can reach: root's home may be closed to others.
     *
     * @param owner the user that the server's files belong to, null for the one who runs this process
     * @throws MigrationException when no folder can be written
     */
    public static Path of(@Nullable String owner) {
        Path preferred = owner == null
                ? personal(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv())
                : Path.of("/var/cache", NAME);
        if (preferred != null && isWritable(preferred)) {
            return preferred;
        }
        return temporary(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name", ""));
    }

    /** The cache folder of a person, null if there is none. */
    static @Nullable Path personal(String osName, String home, Map<String, String> environment) {
        String system = osName.toLowerCase(Locale.ROOT);
        String named = environment.get(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (named != null && Path.of(named).isAbsolute()) {
            return Path.of(named, NAME);
        }
        // A user that the system does not know has the home "?".
        if (home.isEmpty() || home.equals("?") || !Path.of(home).isAbsolute()) {
            return null;
        }
        return system.startsWith("mac") ? Path.of(home, "Library", "Caches", NAME) : Path.of(home, ".cache", NAME);
    }

    /** A folder that everybody may have made before us is not trusted: programs are run from it. */
    static Path temporary(Path temporaryFiles, String userName) {
        Path folder = temporaryFiles.resolve(NAME + "-" + userName.replaceAll("[^\\w.-]", "_"));
        try {
            Path mine = Files.createTempFile(temporaryFiles, NAME, null);
            try {
                Files.createDirectories(folder);
                boolean same = Files.getOwner(mine).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
                if (!same || Files.isSymbolicLink(folder)) {
                    throw new IOException("it belongs to somebody else");
                }
                return folder;
            } finally {
                Files.delete(mine);
            }
        } catch (IOException e) {
            throw MigrationException.setup(
                    "The folder " + folder + " cannot be used for a database's binaries: " + e.getMessage(),
                    "Give this user a home folder, or set -Djava.io.tmpdir to a folder of its own.",
                    e);
        }
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
