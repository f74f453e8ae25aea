package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real process, halted without warning after each step of a write. */
class KilledWriterTest {
    private static final int HALTED = 137;
    private static final List<NewFile> COMPANIONS =
            List.of(file("undo/U8__a.sql"), file("undo/U9__b.sql"), file("db/V9__b.sql.conf"), file("contract/c.sql"));
    private static final List<NewFile> MIGRATIONS = List.of(file("db/V8__a.sql"), file("db/V9__b.sql"));
    private static final List<String> ALL = Stream.concat(COMPANIONS.stream(), MIGRATIONS.stream())
            .map(file -> file.path().toString())
            .sorted()
            .toList();

    @TempDir
    private Path folder;

    private static NewFile file(String path) {
        return new NewFile(Path.of(path), "-- " + path + "\n");
    }

    static List<String> steps() {
        return List.of(
                "folder",
                "staged 0",
                "staged 1",
                "staged 2",
                "staged 3",
                "staged 4",
                "staged 5",
                "draft",
                "journal",
                "moved U8__a.sql",
                "moved U9__b.sql",
                "moved V9__b.sql.conf",
                "moved c.sql",
                "moved V8__a.sql",
                "moved V9__b.sql",
                "no journal");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aKilledWriteLeavesAllOrNone(String step) throws IOException, InterruptedException {
        writeAndHaltAfter(step);
        boolean visible = Files.exists(folder.resolve("db/V8__a.sql"));
        assertThat(filesNamedLikeScripts()).as("staged files are no scripts").isSubsetOf(ALL);

        new ScriptWriter(folder, StandardCharsets.UTF_8).recover();

        assertThat(files()).isEqualTo(visible ? ALL : List.of());
        assertThat(new ScriptWriter(folder, StandardCharsets.UTF_8).recover()).isEmpty();
    }

    @Test
    void noStepIsLeftOut() {
        List<String> steps = new ArrayList<>();

        new ScriptWriter(folder, StandardCharsets.UTF_8, steps::add).write(COMPANIONS, MIGRATIONS);

        assertThat(steps).isEqualTo(steps());
    }

    @Test
    void aKilledRecoveryIsTakenUpByTheNext() throws IOException, InterruptedException {
        writeAndHaltAfter("moved c.sql");
        recoverAndHaltAfter("deleted U8__a.sql");
        recoverAndHaltAfter("deleted V9__b.sql.conf");
        recoverAndHaltAfter("no journal");

        assertThat(new ScriptWriter(folder, StandardCharsets.UTF_8).recover())
                .isEqualTo("Removed the traces of an interrupted run, which had written no script.");
        assertThat(files()).isEmpty();
    }

    private void writeAndHaltAfter(String step) throws IOException, InterruptedException {
        child("write", step);
    }

    private void recoverAndHaltAfter(String step) throws IOException, InterruptedException {
        child("recover", step);
    }

    private void child(String work, String step) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriterTest.class.getName(),
                        work,
                        folder.toString(),
                        step)
                .inheritIO()
                .start();
        assertThat(child.waitFor()).isEqualTo(HALTED);
    }

    /** The child: writes, or recovers, and halts after a step. */
    public static void main(String[] arguments) {
        ScriptWriter writer = new ScriptWriter(Path.of(arguments[1]), StandardCharsets.UTF_8, step -> {
            if (step.equals(arguments[2])) {
                Runtime.getRuntime().halt(HALTED);
            }
        });
        if (arguments[0].equals("write")) {
            writer.write(COMPANIONS, MIGRATIONS);
        } else {
            writer.recover();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> filesNamedLikeScripts() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(".sql") || file.endsWith(".conf"))
                .toList();
    }
}
