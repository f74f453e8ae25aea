package dev.migration.database.postgresql;

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
record Postmaster(ProcessHandle handle) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How far the server's and the system's idea of when it started lie apart at most. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * The one that runs on a data folder, as its {@code postmaster.pid} says: the process id in the first line, the time
     * when it started in the third. Another process may have the id by now, so the time must fit.
     */
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(Postmaster::isRunning)
                    .filter(process -> startedAt(process, started))
                    .map(Postmaster::new);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it runs. One that has ended stays in the process table until its parent takes note, which in a container
     * without an init process nobody does; it has no command any more.
     */
    boolean isRunning() {
        return isRunning(handle);
    }

    /** Asks it to end, and kills it if it does not. */
    void end() {
        handle.destroy();
        if (!ends()) {
            handle.destroyForcibly();
            ends();
        }
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
