package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.flyway.SqlScript;
import dev.migration.git.FirstCommits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder where withheld contract scripts wait: {@code <id>.sql} beside {@code <id>.undo.sql}. */
final class ContractScripts {
    private static final String UNDO = ".undo.sql";
    private static final String SCRIPT = ".sql";

    private final Path baseDirectory;
    private final Path directory;

    ContractScripts(Path baseDirectory, String location) {
        this.baseDirectory = baseDirectory;
        this.directory = baseDirectory.resolve(location).normalize();
    }

    /** The file of a contract script. */
    Path file(String id) {
        return directory.resolve(id + SCRIPT);
    }

    /** The file of its undo. */
    Path undoFile(String id) {
        return directory.resolve(id + UNDO);
    }

    /**
     * The scripts that wait, by name.
     *
     * @throws MigrationException a file cannot be read
     */
    List<SqlScript> waiting() {
        return scripts().stream().map(this::read).toList();
    }

    /** Since when the scripts wait, by their names as in {@link #waiting()}; without those that git does not know. */
    Map<String, LocalDate> waitingSince() {
        Map<String, LocalDate> since = new TreeMap<>();
        FirstCommits.of(baseDirectory, scripts()).forEach((script, day) -> since.put(label(script), day));
        return since;
    }

    /** The ids of the scripts that wait, in their order. */
    List<String> ids() {
        return scripts().stream()
                .map(script -> id(script.getFileName().toString()))
                .toList();
    }

    /** The id of the script in a file, which may come with its folder. */
    static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - SCRIPT.length());
    }

    /** What a person types to give a script its version. */
    static String command(String id) {
        return "mvn migration:contract " + MavenOption.of("contract", id);
    }

    /**
     * A script that waits.
     *
     * @throws MigrationException the file cannot be read
     */
    SqlScript waiting(String id) {
        return read(file(id));
    }

    /**
     * The undo of a script that waits.
     *
     * @throws MigrationException there is none, or it cannot be read
     */
    SqlScript undo(String id) {
        if (!Files.exists(undoFile(id))) {
            throw MigrationException.project(
                    label(file(id)) + " has no undo",
                    "Write " + label(undoFile(id)) + ", which takes back what it does, and run again.");
        }
        return read(undoFile(id));
    }

    /** All files of a script that waits. */
    List<Path> files(String id) {
        return Stream.of(file(id), undoFile(id))
                .flatMap(file -> Stream.of(file, configurationOf(file)))
                .filter(Files::exists)
                .toList();
    }

    private static Path configurationOf(Path script) {
        return script.resolveSibling(script.getFileName() + ".conf");
    }

    /** The scripts that wait without an undo. */
    List<String> withoutUndo() {
        return ids().stream()
                .filter(id -> !Files.exists(undoFile(id)))
                .map(id -> label(file(id)))
                .toList();
    }

    private List<Path> scripts() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            file.toString().endsWith(SCRIPT) && !file.toString().endsWith(UNDO))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private SqlScript read(Path script) {
        try {
            Path configuration = configurationOf(script);
            return new SqlScript(
                    label(script),
                    Files.readString(script, StandardCharsets.UTF_8),
                    Files.exists(configuration) ? Files.readString(configuration, StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            throw unreadable(script, e);
        }
    }

    private String label(Path file) {
        return ModulePaths.label(baseDirectory, file);
    }

    private static MigrationException unreadable(Path path, IOException cause) {
        return MigrationException.setup("Cannot read " + path + ": " + cause.getMessage(), "Make it readable.", cause);
    }
}
