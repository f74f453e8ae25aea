package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptWriterTest {
    private static final NewFile UNDO = new NewFile(Path.of("undo/U8__\u00fcber.sql"), "drop table \u00fc;\n");
    private static final NewFile MIGRATION =
            new NewFile(Path.of("db/V8__\u00fcber.sql"), "create table \u00fc (id int);\n");

    @TempDir
    private Path folder;

    private ScriptWriter writer;

    @BeforeEach
    void writer() {
        writer = new ScriptWriter(folder, StandardCharsets.UTF_8);
    }

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        writer.write(List.of(UNDO), List.of(MIGRATION));

        assertThat(files()).containsExactly("db/V8__\u00fcber.sql", "undo/U8__\u00fcber.sql");
        assertThat(folder.resolve("db/V8__\u00fcber.sql")).hasContent("create table \u00fc (id int);\n");
        assertThat(writer.recover()).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectories(folder.resolve("undo"));
        Files.writeString(folder.resolve("undo/U8__\u00fcber.sql"), "mine");

        assertThatThrownBy(() -> writer.write(List.of(UNDO), List.of(MIGRATION)))
                .hasMessage("undo/U8__\u00fcber.sql exists");
        assertThat(files()).containsExactly("undo/U8__\u00fcber.sql");
        assertThat(folder.resolve("undo/U8__\u00fcber.sql")).hasContent("mine");
    }

    @Test
    void aReadOnlyFolderIsNamedAndNothingIsWritten() throws IOException {
        Path readOnly = Files.createDirectory(
                folder.resolve("db"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

        MigrationException failure =
                catchThrowableOfType(MigrationException.class, () -> writer.write(List.of(UNDO), List.of(MIGRATION)));

        assertThat(failure).hasMessage("Cannot write to db");
        assertThat(failure.hint()).isEqualTo("Nothing was written. Make the folder writable and run again.");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.SETUP);
        assertThat(files()).isEmpty();
        assertThat(readOnly).isEmptyDirectory();
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Files.writeString(folder.resolve("db"), "");

        assertThatThrownBy(() -> writer.write(List.of(UNDO), List.of(MIGRATION)))
                .hasMessage("Cannot write to db");
        assertThat(files()).containsExactly("db");
    }

    @Test
    void lettersThatTheEncodingLacksAreRefused() throws IOException {
        assertThatThrownBy(() ->
                        new ScriptWriter(folder, StandardCharsets.US_ASCII).write(List.of(UNDO), List.of(MIGRATION)))
                .hasMessage("U8__\u00fcber.sql has letters that US-ASCII cannot write");
        assertThat(files()).isEmpty();
    }

    @Test
    void anInterruptedRunNeverTakesAwayWhatSomebodyEditedSince() throws IOException {
        ScriptWriter interrupted = new ScriptWriter(folder, StandardCharsets.UTF_8, step -> {
            if (step.startsWith("moved U8")) {
                throw new Interruption();
            }
        });
        assertThatThrownBy(() -> interrupted.write(List.of(UNDO), List.of(MIGRATION)))
                .isInstanceOf(Interruption.class);
        Files.writeString(folder.resolve("undo/U8__\u00fcber.sql"), "mine");

        assertThat(writer.recover()).isEqualTo("Took back an interrupted run's U8__\u00fcber.sql, V8__\u00fcber.sql.");
        assertThat(files()).containsExactly("undo/U8__\u00fcber.sql");
        assertThat(folder.resolve("undo/U8__\u00fcber.sql")).hasContent("mine");
    }

    @Test
    void theNextWriteCleansUpFirst() throws IOException {
        ScriptWriter interrupted = new ScriptWriter(folder, StandardCharsets.UTF_8, step -> {
            if (step.equals("journal")) {
                throw new Interruption();
            }
        });
        assertThatThrownBy(() -> interrupted.write(List.of(UNDO), List.of(MIGRATION)))
                .isInstanceOf(Interruption.class);

        writer.write(List.of(), List.of(new NewFile(Path.of("db/V9__x.sql"), "select 1;\n")));

        assertThat(files()).containsExactly("db/V9__x.sql");
    }

    @Test
    void whatIsReplacedGoesWithTheLastNewFileWheneverTheRunIsKilled() throws IOException {
        List<List<String>> ends = new ArrayList<>();
        for (int moment = 0; ends.size() == moment; moment++) {
            Path module = Files.createDirectory(folder.resolve("kill" + moment));
            Path old = Files.writeString(
                    Files.createDirectory(module.resolve("contract")).resolve("drop.sql"), "old");
            AtomicInteger steps = new AtomicInteger(moment);
            ScriptWriter interrupted = new ScriptWriter(module, StandardCharsets.UTF_8, step -> {
                if (steps.getAndDecrement() == 0) {
                    throw new Interruption();
                }
            });
            try {
                interrupted.replace(List.of(UNDO), List.of(MIGRATION), List.of(old));
            } catch (Interruption killed) {
                new ScriptWriter(module, StandardCharsets.UTF_8).recover();
                ends.add(files(module));
            }
        }

        assertThat(ends)
                .hasSizeGreaterThan(7)
                .containsOnly(List.of("contract/drop.sql"), List.of("db/V8__\u00fcber.sql", "undo/U8__\u00fcber.sql"));
    }

    private List<String> files() throws IOException {
        return files(folder);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
