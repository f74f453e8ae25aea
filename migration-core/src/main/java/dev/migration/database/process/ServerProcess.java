package dev.migration.database.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The first process of a server, which ends all others when it ends.
 *
 * @param handle it
 */
public record ServerProcess(ProcessHandle handle) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How far the server's and the system's idea of when it started lie apart at most. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * The one that a file of the form of PostgreSQL's {@code postmaster.pid} speaks of: the process id in the first line,
     * the second when it started in the third. Another process may have the id by now, so the time must fit.
     */
    public static Optional<ServerProcess> of(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ServerProcess::isRunning)
                    .filter(process -> startedAt(process, started))
                    .map(ServerProcess::new);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process that this one has just started; its {@link #of file} is written too. */
    public static ServerProcess started(Process process, Path file) throws IOException {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        Files.writeString(file, process.pid() + "\n" + file.getParent() + "\n" + started.getEpochSecond() + "\n");
        return new ServerProcess(process.toHandle());
    }

    /**
     * Whether it runs. One that has ended stays in the process table until its parent takes note, which in a container
     * without an init process nobody does; it has no command any more.
     */
    public boolean isRunning() {
        return isRunning(handle);
    }

    /** Asks it to end, and kills it if it does not. */
    public void end() {
        handle.destroy();
        if (!ends()) {
            handle.destroyForcibly();
            ends();
        }
    }

    /** Kills it: what it holds is thrown away. */
    public void kill() {
        handle.destroyForcibly();
        ends();
    }

    private boolean ends() {
        Instant last = Instant.now().plus(PATIENCE);
        try {
            while (isRunning() && Instant.now().isBefore(last)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isRunning();
    }

    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean startedAt(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
