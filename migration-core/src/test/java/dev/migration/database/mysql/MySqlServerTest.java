package dev.migration.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.ScratchMarker;
import dev.migration.database.TestBinaries;
import dev.migration.database.process.ServerProcess;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server of the user's own, with things of the user's own in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySqlServerTest {
    private EmbeddedMariaDb running;

    @BeforeAll
    void start() {
        running = EmbeddedMariaDb.start(
                MariaDbBinaries.jar(TestBinaries::resolve),
                Path.of("target", "mariadb").toAbsolutePath());
    }

    @AfterAll
    void leavesNothingWhenItIsClosed() {
        ServerProcess process = Objects.requireNonNull(running.process());
        running.close();
        running.close();
        assertThat(process.isRunning()).isFalse();
        assertThat(running.folder()).doesNotExist();
    }

    @Test
    void scratchDatabasesGoAndNothingOfTheUsersIsTouched() throws SQLException {
        execute("CREATE DATABASE migration_scratch_0abc_1");
        execute("CREATE DATABASE migration_scratch_0123456789ab");
        List<String> before = databases();
        try (DatabaseServer server = server();
                ScratchDatabase scratch = server.scratch();
                ScratchDatabase other = server.scratch();
                Statement statement = scratch.connection().createStatement()) {
            assertThat(server.description().displayName()).isEqualTo("MariaDB");
            assertThat(server.description().source()).isEqualTo("server");
            statement.execute("CREATE TABLE T (id int)");
            assertThat(scratch.read(List.of()).tables()).hasSize(1);
            assertThat(scratch.read(List.of("T")).tables()).isEmpty();
            assertThat(other.read(List.of()).tables()).isEmpty();
            server.scratch();
        }
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void dropsWhatKilledRunsLeftADayAgoAndNothingYounger() throws SQLException {
        leftover("aaaaaaaaaaaa", Duration.ofHours(25));
        leftover("bbbbbbbbbbbb", Duration.ofHours(23));
        server().close();
        assertThat(databases())
                .contains("migration_scratch_bbbbbbbbbbbb", "migration_scratch_bbbbbbbbbbbb_1")
                .doesNotContain("migration_scratch_aaaaaaaaaaaa", "migration_scratch_aaaaaaaaaaaa_1");
    }

    @Test
    void everyConnectionHasTheSameSettings() throws SQLException {
        try (DatabaseServer server = server();
                ScratchDatabase scratch = server.scratch()) {
            List<String> settings = new ArrayList<>();
            Rows.each(
                    scratch.connection(),
                    "SELECT concat_ws(' ', @@lock_wait_timeout, @@innodb_lock_wait_timeout, @@time_zone,"
                            + " round(@@max_statement_time), @@collation_database)",
                    row -> settings.add(row.getString(1)));
            assertThat(settings).containsExactly("30 30 +00:00 600 utf8mb4_nopad_bin");
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        String url = running.url().replaceAll("password=[^&]*", "password=guess");
        assertThatThrownBy(() -> DatabaseServers.start(DatabaseChoice.parse(url), TestBinaries::resolve))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e).hasMessageContaining("refuses the login").hasMessageContaining("127.0.0.1:");
                    assertThat(e.getMessage() + e.hint()).doesNotContain("guess");
                });
    }

    private void leftover(String id, Duration age) throws SQLException {
        String home = "migration_scratch_" + id;
        execute("CREATE DATABASE " + home);
        execute("CREATE DATABASE " + home + "_1");
        String marker = new ScratchMarker(id, Instant.now().minus(age), 1).text();
        execute("CREATE TABLE " + home + ".marker (id int) COMMENT = '" + marker + "'");
    }

    private DatabaseServer server() {
        return DatabaseServers.start(DatabaseChoice.parse(running.url()), TestBinaries::resolve);
    }

    private List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = new SessionDataSource(running.url(), null).getConnection()) {
            Rows.each(connection, "SHOW DATABASES", row -> names.add(row.getString(1)));
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = new SessionDataSource(running.url(), null).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
