package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.process.ServerProcess;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {

    @TempDir
    private Path cache;

    @AfterEach
    void unlinkBinaries() throws IOException {
        Path home = cache.resolve(homeName());
        if (Files.isSymbolicLink(home)) {
            Files.delete(home);
        }
    }

    @Test
    void runsUntilItIsClosedAndLeavesNothing() throws IOException {
        EmbeddedPostgreSql server = TestServers.start();
        ServerProcess process = server.process().orElseThrow();
        assertThat(process.isRunning()).isTrue();
        assertThat(server.folder()).isDirectory();

        server.close();
        server.close();

        assertThat(process.isRunning()).isFalse();
        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void leavesNothingWhenItFailsToStart() throws IOException {
        Files.createDirectories(cache.resolve(homeName()).resolve("bin"));

        assertThatThrownBy(() -> TestServers.start(cache))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("PostgreSQL does not start; initdb says: ");
        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    @Test
    void saysThatTheJarIsDamaged() throws IOException {
        Path jar = Files.writeString(cache.resolve("binaries.jar"), "no jar");

        assertThatThrownBy(() -> EmbeddedPostgreSql.start(jar, cache, ServerUser.choose()))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("The binaries of PostgreSQL in " + jar + " cannot be unpacked to "
                        + cache.resolve("binaries") + ": ");
        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    @Test
    void listensOnTheLoopbackInterfaceOnlyAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgreSql server = TestServers.start()) {
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
            SessionDataSource stranger =
                    new SessionDataSource(server.url().replaceAll("password=[^&]*", "password=guess"), null);
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void doesNotDependOnTheMachine() throws SQLException {
        try (EmbeddedPostgreSql server = TestServers.start()) {
            assertThat(setting(server, "TimeZone")).isEqualTo("UTC");
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(server, "lc_messages")).isEqualTo("C");
            assertThat(setting(server, "fsync")).isEqualTo("off");
            assertThat(setting(server, "full_page_writes")).isEqualTo("off");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void twoThatStartAtOnceUnpackOnceAndDoNotMeet() {
        CompletableFuture<EmbeddedPostgreSql> first = CompletableFuture.supplyAsync(() -> TestServers.start(cache));
        CompletableFuture<EmbeddedPostgreSql> second = CompletableFuture.supplyAsync(() -> TestServers.start(cache));
        try (EmbeddedPostgreSql one = first.join();
                EmbeddedPostgreSql other = second.join()) {
            assertThat(one.process()).isPresent();
            assertThat(other.process()).isPresent().isNotEqualTo(one.process());
            assertThat(cache).isDirectoryContaining(folder -> folder.endsWith(homeName()));
        }
        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    @Test
    void clearsUpBehindAKilledProcessOnly() throws IOException, InterruptedException {
        Process victim = startInAnotherJvm();
        Path abandoned = onlyRun();
        ServerProcess orphan = ServerProcess.of(abandoned.resolve("data").resolve("postmaster.pid"))
                .orElseThrow();

        makeOld(abandoned);
        TestServers.start(cache).close();
        assertThat(orphan.isRunning()).isTrue();

        victim.destroyForcibly().waitFor();
        makeOld(abandoned);
        TestServers.start(cache).close();
        assertThat(orphan.isRunning()).isFalse();
        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    @Test
    void stopsWhenTheJvmExitsWithoutClosing() throws IOException, InterruptedException {
        Process jvm = startInAnotherJvm();
        ServerProcess postmaster = ServerProcess.of(onlyRun().resolve("data").resolve("postmaster.pid"))
                .orElseThrow();

        jvm.destroy();
        jvm.waitFor();

        assertThat(postmaster.isRunning()).isFalse();
        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    /** Starts a server there and comes back when it runs. */
    private Process startInAnotherJvm() throws IOException {
        TestServers.start().close();
        Files.createSymbolicLink(cache.resolve(homeName()), TestServers.CACHE.resolve(homeName()));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Forgetful.class.getName(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(jvm.inputReader().readLine()).isEqualTo("started");
        return jvm;
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(cache.resolve("run"))) {
            List<Path> all = runs.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static void makeOld(Path run) throws IOException {
        Files.setLastModifiedTime(run, FileTime.fromMillis(0));
    }

    private static String homeName() {
        return TestServers.jar().getFileName().toString().replace(".jar", "");
    }

    private static String setting(EmbeddedPostgreSql server, String name) throws SQLException {
        try (Connection connection = new SessionDataSource(server.url(), null).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A program that starts a server and does not close it. */
    static final class Forgetful {
        public static void main(String[] arguments) throws IOException {
            TestServers.start(Path.of(arguments[0]));
            System.out.println("started");
            System.in.read();
        }
    }
}
