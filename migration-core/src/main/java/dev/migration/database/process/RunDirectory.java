package dev.migration.database.process;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one server's run, gone when closed. As long as the process lives it holds a lock on a file in it, which
 * the operating system takes back however the process ends; so a folder without that lock is a killed run's.
 */
public final class RunDirectory implements AutoCloseable {
    private static final String LOCK = "lock";

    /** Longer than it takes from making the folder to locking it. */
    private static final Duration BEING_MADE = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel lock;

    private RunDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes one.
     *
     * @param runs the folder that it lies in, made if need be
     * @throws MigrationException when it cannot be written
     */
    public static RunDirectory create(Path runs) {
        try {
            Files.createDirectories(runs);
            Path path = Files.createTempDirectory(runs, ownPrefix());
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IOException(path.resolve(LOCK) + " is locked");
            }
            return new RunDirectory(path, channel);
        } catch (IOException e) {
            throw MigrationException.setup(
                    "No folder for a database server can be made in " + runs + ": " + e,
                    "See whether there is room and the folder may be written.",
                    e);
        }
    }

    /**
     * Deletes the folders of killed runs.
     *
     * @param before what to do with a folder first
     */
    public static void sweep(Path runs, Consumer<Path> before) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(runs)) {
            for (Path run : all) {
                sweepOne(run, before);
            }
        } catch (IOException e) {
            // What cannot be swept now is swept by a later run.
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Deletes it; what another process holds open stays for a later sweep. */
    @Override
    public void close() {
        delete(path, lock);
    }

    private static void sweepOne(Path run, Consumer<Path> before) throws IOException {
        Path file = run.resolve(LOCK);
        // To open and close the lock file of our own JVM would release its lock, so those are not looked at.
        if (String.valueOf(run.getFileName()).startsWith(ownPrefix()) || !isOld(run)) {
            return;
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lockNow(channel);
        if (held == null) {
            channel.close();
            return;
        }
        before.accept(run);
        delete(run, channel);
    }

    private static @Nullable FileLock lockNow(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isOld(Path run) throws IOException {
        return Files.getLastModifiedTime(run).toInstant().isBefore(Instant.now().minus(BEING_MADE));
    }

    /** The lock goes last, so a folder that is being deleted is never taken for abandoned by a third process. */
    private static void delete(Path run, FileChannel lock) {
        Path file = run.resolve(LOCK);
        try (lock) {
            deleteBut(file, run);
        } catch (IOException e) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(run);
        } catch (IOException e) {
            // A later sweep finds it.
        }
    }

    private static void deleteBut(Path kept, Path run) throws IOException {
        Files.walkFileTree(run, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (!folder.equals(run)) {
                    Files.deleteIfExists(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The same for all folders of this JVM, whichever class loader made them, and for no other's. */
    private static String ownPrefix() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + started + "-";
    }
}
