package dev.migration.database.postgresql;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of one unpacked PostgreSQL, silently. */
final class PostgreSqlCommands {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LAST_LINES = 8;

    private final Path home;
    private final ServerUser user;
    private final Path folder;

    /**
     * @param home with {@code bin}
     * @param folder where the programs run, and what they print is kept
     */
    PostgreSqlCommands(Path home, ServerUser user, Path folder) {
        this.home = home;
        this.user = user;
        this.folder = folder;
    }

    /**
     * Runs one to its end.
     *
     * @throws MigrationException when it fails; the message ends with the last lines it printed
     */
    void run(String program, List<String> arguments) {
        Path output = folder.resolve(program + ".out");
        try {
            if (!succeeds(program, arguments, output)) {
                throw failure(program, tail(output));
            }
        } catch (IOException e) {
            throw failure(program, e.toString());
        }
    }

    /** Runs one to its end, whichever that is. */
    void attempt(String program, List<String> arguments) {
        try {
            succeeds(program, arguments, folder.resolve(program + ".out"));
        } catch (IOException e) {
            // The caller looks at what it wanted to reach.
        }
    }

    /** The last lines of a file, an empty text if there is none. */
    static String tail(Path file) {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** To a file, not a pipe: the server inherits it, so a pipe would not end before the server does. */
    private boolean succeeds(String program, List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(user.command());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // PGDATA, PGPORT and the like are meant for other servers; messages are wanted in English.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static MigrationException failure(String program, String words) {
        return MigrationException.setup(
                "PostgreSQL does not start; " + program + " says: " + words,
                "If the machine lacks what it asks for, set database to the jdbc:postgresql: URL of a scratch server.");
    }
}
