package dev.migration.database.postgresql;

import dev.migration.error.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A machine that published binaries of PostgreSQL run on.
 *
 * @param name as the artifacts call it: {@code linux-amd64}, {@code darwin-arm64v8}
 */
record Platform(String name) {
    private static final Set<String> PUBLISHED = Set.of(
            "linux-amd64", "linux-arm64v8", "linux-amd64-alpine", "darwin-amd64", "darwin-arm64v8", "windows-amd64");

    /** Refuses a platform without binaries. */
    Platform {
        if (!PUBLISHED.contains(name)) {
            throw MigrationException.setup(
                    "There are no binaries of PostgreSQL for " + name + ".",
                    "Set database to the jdbc:postgresql: URL of a scratch server, or to h2.");
        }
    }

    /** This machine. */
    static Platform current() {
        // Alpine's C library is musl, which other Linux programs do not run on.
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    /** The machine that the system properties {@code os.name} and {@code os.arch} speak of. */
    static Platform of(String osName, String osArch, boolean alpine) {
        String system = system(osName.toLowerCase(Locale.ROOT));
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            // Windows runs programs of the other processor, and there are no others.
            case "aarch64", "arm64" -> system.equals("windows") ? "amd64" : "arm64v8";
            default -> osArch;
        };
        return new Platform(system + "-" + processor + (alpine ? "-alpine" : ""));
    }

    private static String system(String osName) {
        if (osName.startsWith("windows")) {
            return "windows";
        }
        return osName.startsWith("mac") || osName.startsWith("darwin") ? "darwin" : osName;
    }
}
