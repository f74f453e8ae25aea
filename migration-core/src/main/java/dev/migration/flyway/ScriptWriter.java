package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes new scripts together: all of them or none, even when the process is killed at any moment. The files are staged
 * under names that Flyway does not look at, a journal is written, then each is renamed into its place, what Flyway does
 * not run first. Two renames cannot be one; so the first migration in its place decides, and {@link #recover()}, called
 * before anything else, finishes what was decided and takes back what was not.
 */
public final class ScriptWriter {
    private final Path baseDirectory;
    private final Charset encoding;
    private final Consumer<String> progress;

    /** A writer of scripts for the module in {@code baseDirectory}. */
    public ScriptWriter(Path baseDirectory, Charset encoding) {
        this(baseDirectory, encoding, step -> {});
    }

    /** {@code progress} is told of each step done, so that a test can stop there. */
    ScriptWriter(Path baseDirectory, Charset encoding, Consumer<String> progress) {
        this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
        this.encoding = encoding;
        this.progress = progress;
    }

    /**
     * Writes all or none.
     *
     * @param companions what Flyway does not run: undo scripts, {@code .conf} files, contract scripts
     * @param migrations what it runs, in the order of their versions
     * @throws MigrationException a file exists, a folder is read-only, a character is not in the encoding; nothing is
     *     written then
     */
    public void write(List<NewFile> companions, List<NewFile> migrations) {
        replace(companions, migrations, List.of());
    }

    /**
     * Writes all or none, as {@link #write} does; files that the new ones replace go with the last of them.
     *
     * @param replaced files of the module that go
     * @throws MigrationException as {@link #write}
     */
    public void replace(List<NewFile> companions, List<NewFile> migrations, List<Path> replaced) {
        recover();
        List<NewFile> files = new ArrayList<>(companions);
        files.addAll(migrations);
        if (files.isEmpty()) {
            return;
        }
        List<Path> targets =
                files.stream().map(file -> baseDirectory.resolve(file.path())).toList();
        List<byte[]> contents = files.stream().map(this::encoded).toList();
        targets.forEach(this::refuseExisting);
        targets.stream().map(Path::getParent).distinct().forEach(this::refuseReadOnly);
        Staging staging = new Staging(baseDirectory, progress);
        try {
            int deciding = migrations.isEmpty() ? files.size() - 1 : companions.size();
            List<Path> gone = replaced.stream().map(baseDirectory::resolve).toList();
            staging.prepare(targets, contents, deciding, gone);
            staging.publish();
        } catch (IOException failure) {
            recover();
            throw MigrationException.setup(
                    "Cannot write " + relative(targets.get(0)) + ": " + failure,
                    "Nothing was written. Make room or correct the folder, and run again.",
                    failure);
        }
    }

    /**
     * Finishes or takes back what an earlier, interrupted run began.
     *
     * @return one sentence on what was done, empty where there was nothing to do
     * @throws MigrationException a file that is to be finished exists by now with another content
     */
    public String recover() {
        try {
            return new Staging(baseDirectory, progress).recover();
        } catch (FileAlreadyExistsException foreign) {
            throw MigrationException.setup(
                    "An interrupted run had begun to write " + relative(Path.of(foreign.getFile()))
                            + ", which somebody else has written since",
                    "Delete that file, or the folder " + Staging.FOLDER + ", and run again.",
                    foreign);
        } catch (IOException failure) {
            throw MigrationException.setup(
                    "Cannot clean up after an interrupted run: " + failure,
                    "Look at the folder " + Staging.FOLDER + " in the module, which holds the scripts not yet written.",
                    failure);
        }
    }

    private byte[] encoded(NewFile file) {
        try {
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(file.text()));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException unmappable) {
            throw MigrationException.setup(
                    file.path().getFileName() + " has letters that " + encoding + " cannot write",
                    "Nothing was written. Set flyway.encoding to UTF-8.",
                    unmappable);
        }
    }

    private void refuseExisting(Path target) {
        if (Files.exists(target)) {
            throw MigrationException.setup(
                    relative(target) + " exists",
                    "Nothing was written, and nothing is ever overwritten. Choose another version or description.");
        }
    }

    /** Tries, because neither permissions nor access lists tell all; but respects permissions even as root. */
    private void refuseReadOnly(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        Path probe = existing.resolve(Staging.FOLDER + "-probe");
        try {
            if (isMarkedReadOnly(existing)) {
                throw readOnly(existing, null);
            }
            Files.deleteIfExists(probe);
            Files.createFile(probe);
            Files.delete(probe);
        } catch (IOException refused) {
            throw readOnly(existing, refused);
        }
    }

    private static boolean isMarkedReadOnly(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        return !permissions.contains(PosixFilePermission.OWNER_WRITE)
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private MigrationException readOnly(Path folder, @Nullable IOException cause) {
        String message = "Cannot write to " + relative(folder);
        String hint = "Nothing was written. Make the folder writable and run again.";
        return cause == null ? MigrationException.setup(message, hint) : MigrationException.setup(message, hint, cause);
    }

    private String relative(Path file) {
        Path path = file.startsWith(baseDirectory) ? baseDirectory.relativize(file) : file;
        return path.toString().isEmpty() ? "." : path.toString().replace('\\', '/');
    }
}
