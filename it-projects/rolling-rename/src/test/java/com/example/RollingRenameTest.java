package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.ScratchDatabase;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column gets another name while the release that knows the old one and the one that knows the new one are at work. */
class RollingRenameTest {
    private int written;

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void bothReleasesWorkAfterEachScriptAndAfterEachUndo(String engine) throws IOException {
        Path scripts = Path.of("src/main/resources/db", engine);
        Path contracts = Path.of("src/main/migration", engine);
        List<Path> all = versions(scripts);
        try (DatabaseServer server = DatabaseServers.start(DatabaseChoice.parse(engine), RollingRenameTest::jar);
                ScratchDatabase database = server.scratch();
                Release before = Release.before(database);
                Release after = Release.after(database)) {
            run(all.get(0), database);
            List<Path> rename = all.subList(1, all.size());
            works(before);

            forward(rename, database, before, after);
            for (int i = rename.size() - 1; i >= 0; i--) {
                String name = rename.get(i).getFileName().toString();
                run(scripts.resolve("U" + name.substring(1)), database);
                works(before);
            }
            forward(rename, database, before, after);

            run(contracts.resolve("drop_account_user_name.sql"), database);
            works(after);
            run(contracts.resolve("drop_account_user_name.undo.sql"), database);
            bothWork(before, after);
            run(contracts.resolve("drop_account_user_name.sql"), database);
            works(after);
        }
    }

    /** The next release starts when the scripts that prepare for it have run, the last of which is before the rows are filled. */
    private void forward(List<Path> scripts, ScratchDatabase database, Release before, Release after)
            throws IOException {
        boolean prepared = false;
        for (Path script : scripts) {
            run(script, database);
            works(before);
            prepared |= Files.readString(script).contains(" in batches, ");
            if (prepared) {
                bothWork(before, after);
            }
        }
        assertThat(prepared).isTrue();
    }

    private void bothWork(Release before, Release after) {
        works(before);
        works(after);
        works(before);
    }

    private void works(Release release) {
        release.write("Name" + ++written);
        assertThat(release.names())
                .isEqualTo(IntStream.rangeClosed(1, written)
                        .mapToObj(number -> "Name" + number)
                        .toList());
    }

    private static void run(Path script, ScratchDatabase database) throws IOException {
        Path sidecar = script.resolveSibling(script.getFileName() + ".conf");
        HistorySettings settings = new HistorySettings(
                Path.of(""),
                List.of("filesystem:" + script.getParent()),
                script.getParent(),
                Map.of(),
                Map.of("flyway.postgresql.transactional.lock", "false"),
                RollingRenameTest.class.getClassLoader());
        new ScriptRunner(settings)
                .run(
                        new SqlScript(
                                script.toString(),
                                Files.readString(script),
                                Files.exists(sidecar) ? Files.readString(sidecar) : ""),
                        database);
    }

    private static List<Path> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparingInt(file ->
                            Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))))
                    .toList();
        }
    }

    /** The plugin has put it there when it generated the scripts. */
    private static Path jar(String groupId, String artifactId, String version) {
        return Path.of(System.getProperty("repository"))
                .resolve(groupId.replace('.', '/'))
                .resolve(artifactId)
                .resolve(version)
                .resolve(artifactId + "-" + version + ".jar");
    }
}
