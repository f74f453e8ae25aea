package dev.migration.flyway;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder in which new files wait for their places. A file {@code n} in it is the n-th of the journal, not yet moved;
 * a journal exists once all of them are complete on disk. Without a journal, nothing was decided.
 */
final class Staging {
    static final String FOLDER = ".migration-staging";
    private static final String JOURNAL = "journal";
    /** Stands where others have their digest. */
    private static final String REPLACED = "-";

    private final Path base;
    private final Path folder;
    private final Consumer<String> progress;

    Staging(Path base, Consumer<String> progress) {
        this.base = base;
        this.folder = base.resolve(FOLDER);
        this.progress = progress;
    }

    /** One file of the journal; {@code digest} tells ours from one that was edited or written by others since. */
    private record Entry(Path staged, Path target, String digest) {

        boolean moved() {
            return !Files.exists(staged);
        }

        boolean ours() throws IOException {
            return Files.isRegularFile(target)
                    && Staging.digest(Files.readAllBytes(target)).equals(digest);
        }
    }

    /**
     * What the journal says: the entry whose move decides for all, the entries in the order of their moves, and files that go
     * once all have moved.
     */
    private record Journal(int deciding, List<Entry> entries, List<Path> replaced) {}

    /** Writes everything that is needed to finish, without touching any target. */
    void prepare(List<Path> targets, List<byte[]> contents, int deciding, List<Path> replaced) throws IOException {
        Files.createDirectory(folder);
        progress.accept("folder");
        StringBuilder journal = new StringBuilder().append(deciding).append('\n');
        for (int i = 0; i < targets.size(); i++) {
            write(folder.resolve(Integer.toString(i)), contents.get(i));
            progress.accept("staged " + i);
            journal.append(digest(contents.get(i)))
                    .append(' ')
                    .append(URLEncoder.encode(base.relativize(targets.get(i)).toString(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        for (Path file : replaced) {
            journal.append(REPLACED)
                    .append(' ')
                    .append(URLEncoder.encode(base.relativize(file).toString(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        Path draft = folder.resolve(JOURNAL + ".draft");
        write(draft, journal.toString().getBytes(StandardCharsets.UTF_8));
        progress.accept("draft");
        Files.move(draft, folder.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
        synchronise(folder);
        progress.accept("journal");
    }

    /** Moves each file to its place. */
    void publish() throws IOException {
        finish(read());
        clear();
    }

    /** See {@link ScriptWriter#recover()}. */
    String recover() throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        if (!Files.exists(folder.resolve(JOURNAL))) {
            clear();
            return "Removed the traces of an interrupted run, which had written no script.";
        }
        Journal journal = read();
        boolean decided = journal.entries().get(journal.deciding()).moved();
        if (decided) {
            finish(journal);
        } else {
            takeBack(journal.entries());
        }
        clear();
        String names = String.join(
                ", ",
                journal.entries().stream()
                        .map(entry -> entry.target().getFileName().toString())
                        .toList());
        return (decided ? "Finished an interrupted run, which was writing " : "Took back an interrupted run's ") + names
                + ".";
    }

    private void finish(Journal journal) throws IOException {
        for (Entry entry : journal.entries()) {
            if (entry.moved()) {
                continue;
            }
            if (Files.exists(entry.target())) {
                throw new FileAlreadyExistsException(entry.target().toString());
            }
            Path parent = Objects.requireNonNull(entry.target().getParent());
            Files.createDirectories(parent);
            Files.move(entry.staged(), entry.target(), StandardCopyOption.ATOMIC_MOVE);
            synchronise(parent);
            progress.accept("moved " + entry.target().getFileName());
        }
        for (Path file : journal.replaced()) {
            Files.deleteIfExists(file);
            progress.accept("replaced " + file.getFileName());
        }
    }

    private void takeBack(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (entry.moved() && entry.ours()) {
                Files.delete(entry.target());
                progress.accept("deleted " + entry.target().getFileName());
            }
        }
    }

    private Journal read() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(JOURNAL));
        List<Entry> entries = new ArrayList<>();
        List<Path> replaced = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            Path target = base.resolve(URLDecoder.decode(line.substring(blank + 1), StandardCharsets.UTF_8));
            String digest = line.substring(0, blank);
            if (digest.equals(REPLACED)) {
                replaced.add(target.normalize());
            } else {
                entries.add(new Entry(folder.resolve(Integer.toString(entries.size())), target.normalize(), digest));
            }
        }
        return new Journal(Integer.parseInt(lines.get(0)), entries, replaced);
    }

    /** The journal goes first: what is left without one is rubbish. */
    private void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(JOURNAL));
        progress.accept("no journal");
        try (Stream<Path> rest = Files.walk(folder)) {
            for (Path path : rest.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the renames in a folder survive a loss of power, where the machine can open a folder for that. */
    private static void synchronise(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Windows opens no folder; its journal of the file system does the same.
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
