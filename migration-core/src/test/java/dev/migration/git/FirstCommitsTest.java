package dev.migration.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstCommitsTest {
    private static final Path FILE = Path.of("contract", "drop_users.sql");
    private static final Path OTHER = Path.of("contract", "drop_parts.sql");

    @TempDir
    private Path folder;

    @Test
    void aFileHasTheDayOfTheCommitThatBroughtIt() throws IOException, GitAPIException {
        try (Git git = repository()) {
            commit(git, "2026-01-01", Map.of("pom.xml", ""));
            commit(git, "2026-02-01", Map.of("module/" + FILE, "one"));
            commit(git, "2026-03-01", Map.of("module/" + FILE, "two", "module/" + OTHER, "one"));
        }

        assertThat(FirstCommits.of(folder.resolve("module"), List.of(FILE, OTHER)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(FILE, LocalDate.parse("2026-02-01"), OTHER, LocalDate.parse("2026-03-01")));
    }

    @Test
    void aFileThatWasGoneInBetweenCountsFromItsReturn() throws IOException, GitAPIException {
        try (Git git = repository()) {
            commit(git, "2026-01-01", Map.of(FILE.toString(), "one"));
            git.rm().addFilepattern(FILE.toString()).call();
            commit(git, "2026-02-01", Map.of());
            commit(git, "2026-03-01", Map.of(FILE.toString(), "one"));
            commit(git, "2026-04-01", Map.of(FILE.toString(), "two"));
        }

        assertThat(FirstCommits.of(folder, List.of(FILE))).containsEntry(FILE, LocalDate.parse("2026-03-01"));
    }

    @Test
    void aFileThatIsNotCommittedHasNone() throws IOException, GitAPIException {
        try (Git git = repository()) {
            Files.createDirectories(folder.resolve("contract"));
            Files.writeString(folder.resolve(FILE), "one");
            assertThat(FirstCommits.of(folder, List.of(FILE)))
                    .as("no commit at all")
                    .isEmpty();

            commit(git, "2026-01-01", Map.of("pom.xml", ""));
        }
        assertThat(FirstCommits.of(folder, List.of(FILE))).isEmpty();
    }

    @Test
    void aFolderWithoutRepositoryHasNone() throws IOException {
        Files.createDirectories(folder.resolve("contract"));
        Files.writeString(folder.resolve(FILE), "one");

        assertThat(FirstCommits.of(folder, List.of(FILE))).isEmpty();
    }

    @Test
    void aShallowRepositoryHasNone() throws IOException, GitAPIException {
        Path origin = folder.resolve("origin");
        try (Git git = Git.init().setDirectory(origin.toFile()).call()) {
            write(origin, Map.of(FILE.toString(), "one"));
            git.add().addFilepattern(".").call();
            commit(git, "2026-01-01", Map.of());
            commit(git, "2026-02-01", Map.of());
        }
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(origin.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();

        assertThat(clone.resolve(FILE)).exists();
        assertThat(FirstCommits.of(clone, List.of(FILE))).isEmpty();
    }

    private Git repository() throws GitAPIException {
        return Git.init().setDirectory(folder.toFile()).call();
    }

    private void commit(Git git, String day, Map<String, String> files) throws IOException, GitAPIException {
        write(folder, files);
        for (String file : files.keySet()) {
            git.add().addFilepattern(file).call();
        }
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        PersonIdent person = new PersonIdent("A Person", "person@example.org", noon, ZoneOffset.UTC);
        git.commit()
                .setMessage(day)
                .setAuthor(person)
                .setCommitter(person)
                .setAllowEmpty(true)
                .setSign(false)
                .call();
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
