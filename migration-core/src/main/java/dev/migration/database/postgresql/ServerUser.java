package dev.migration.database.postgresql;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the server. PostgreSQL refuses uid 0 (<a
 * href="https://www.postgresql.org/docs/current/postgres-user.html">the manual says why</a>), so root needs a way to be
 * somebody else.
 *
 * @param command what stands before each command of the server, often nothing
 * @param owner the user that must own the server's files, null for the one who runs this process
 */
record ServerUser(List<String> command, @Nullable String owner) {
    private static final String NOBODY = "nobody";
    private static final long PROBE_SECONDS = 20;

    /** Copies. */
    ServerUser {
        command = List.copyOf(command);
    }

    /**
     * The one who runs this process, or whom root can be on this machine.
     *
     * @throws MigrationException when root can be nobody else
     */
    static ServerUser choose() {
        return isRoot() ? instead(substitutes()) : new ServerUser(List.of(), null);
    }

    /** Whether root becomes somebody else this way. */
    static boolean works(ServerUser substitute) {
        List<String> probe = new ArrayList<>(substitute.command());
        probe.addAll(List.of("id", "-u"));
        String uid = output(probe);
        return !uid.isEmpty() && !uid.equals("0");
    }

    /** The first that works. */
    static ServerUser instead(List<ServerUser> substitutes) {
        for (ServerUser substitute : substitutes) {
            if (works(substitute)) {
                return substitute;
            }
        }
        throw MigrationException.setup(
                "PostgreSQL refuses to run as root, and this machine lets root be nobody else: user namespaces (unshare -U)"
                        + " are forbidden, and neither setpriv nor su can become the user " + NOBODY + ".",
                "Run Maven as another user, or set database to the jdbc:postgresql: URL of a scratch server.");
    }

    /**
     * Hands a file of this process over.
     *
     * @throws MigrationException when the system refuses
     */
    void own(Path file) {
        if (owner == null) {
            return;
        }
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        } catch (IOException e) {
            throw unreachable(file, e);
        }
    }

    /**
     * Lets the one who runs the server reach what lies in a folder.
     *
     * @throws MigrationException when the system refuses
     */
    void reach(Path folder) {
        if (owner == null) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw unreachable(folder, e);
        }
    }

    private MigrationException unreachable(Path file, IOException cause) {
        return MigrationException.setup(
                "PostgreSQL refuses to run as root, and " + file + " cannot be given to " + owner + ": " + cause,
                "Run Maven as another user, or set database to the jdbc:postgresql: URL of a scratch server.",
                cause);
    }

    /** In a user namespace the files stay root's; a true change of user needs files that this user can reach. */
    static List<ServerUser> substitutes() {
        List<ServerUser> substitutes = new ArrayList<>();
        substitutes.add(new ServerUser(List.of("unshare", "-U"), null));
        String uid = output(List.of("id", "-u", NOBODY));
        String gid = output(List.of("id", "-g", NOBODY));
        if (!uid.isEmpty() && !gid.isEmpty()) {
            substitutes.add(
                    new ServerUser(List.of("setpriv", "--reuid", uid, "--regid", gid, "--clear-groups"), NOBODY));
            substitutes.add(
                    new ServerUser(List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", NOBODY), NOBODY));
        }
        return substitutes;
    }

    /** Whether new files of this process belong to uid 0. */
    static boolean isRoot() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        try {
            Path probe = Files.createTempFile("migration-", null);
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw MigrationException.setup(
                    "No file can be written to the folder of temporary files: " + e,
                    "Make room there, or set -Djava.io.tmpdir to another folder.",
                    e);
        }
    }

    /** The only line a command prints, nothing if it fails. */
    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
