package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.Engine;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.ScratchMarker;
import dev.migration.database.TableNames;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server of the user's own, with things of the user's own in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlServerTest {
    private EmbeddedPostgreSql running;
    private List<String> before;

    @BeforeAll
    void start() throws SQLException {
        running = TestServers.start();
        execute("CREATE TABLE precious (id int)");
        execute("INSERT INTO precious VALUES (1)");
        execute("CREATE DATABASE migration_scratch_0abc_1");
        execute("CREATE DATABASE migration_scratch_theirs");
        execute("COMMENT ON DATABASE migration_scratch_theirs IS 'ours, hands off'");
        before = databases();
    }

    @AfterEach
    void nothingOfTheUsersIsTouchedAndNothingOfOursIsLeft() throws SQLException {
        assertThat(databases()).isEqualTo(before);
        assertThat(query("SELECT count(*) FROM precious")).containsExactly("1");
        assertThat(query("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .containsExactly("1");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void describesItself() {
        try (DatabaseServer server = server()) {
            DatabaseDescription description = server.description();
            assertThat(description)
                    .isEqualTo(new DatabaseDescription("postgresql", "PostgreSQL", "18.6", 18, 6, "server"));
            assertThat(server.dialect().engine()).isEqualTo("postgresql");
        }
    }

    @Test
    void aScratchDatabaseIsEmptyAndNoScriptEscapesFromIt() throws SQLException {
        try (DatabaseServer server = server();
                ScratchDatabase scratch = server.scratch();
                ScratchDatabase other = server.scratch()) {
            assertThat(TableNames.of(scratch)).isEmpty();
            execute(scratch, "CREATE TABLE public.t (id int)");
            try (Connection another = scratch.dataSource().getConnection();
                    Statement statement = another.createStatement()) {
                statement.execute("CREATE TABLE u (id int)");
            }
            assertThat(TableNames.of(scratch)).containsExactly("t", "u");
            assertThat(scratch.read(List.of("t")).tables()).hasSize(1);
            assertThat(TableNames.of(other)).isEmpty();
        }
    }

    @Test
    void aScratchDatabaseGoesAlthoughSomebodyIsConnected() throws SQLException {
        try (DatabaseServer server = server()) {
            ScratchDatabase scratch = server.scratch();
            try (Connection forgotten = scratch.dataSource().getConnection()) {
                assertThat(forgotten.isValid(5)).isTrue();
                scratch.close();
                scratch.close();
                assertThat(forgotten.isValid(5)).isFalse();
            }
            assertThat(databases()).isEqualTo(before);
            assertThatThrownBy(scratch::connection).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingTheServerDropsWhatIsLeft() throws SQLException {
        DatabaseServer server = server();
        execute(server.scratch(), "CREATE TABLE t (id int)");
        execute(server.scratch(), "CREATE TABLE t (id int)");
        assertThat(databases()).hasSize(before.size() + 2);
        server.close();
        server.close();
    }

    @Test
    void everyConnectionHasTheSameSettings() throws SQLException {
        String url = running.url() + "&currentSchema=theirs&ApplicationName=theirs";
        try (DatabaseServer server = PostgreSqlServer.at(url, TableNames::engine);
                ScratchDatabase scratch = server.scratch();
                Connection connection = scratch.dataSource().getConnection()) {
            assertThat(query(connection, "SHOW lock_timeout")).containsExactly("30s");
            assertThat(query(connection, "SHOW statement_timeout")).containsExactly("10min");
            assertThat(query(connection, "SHOW timezone")).containsExactly("UTC");
            assertThat(query(connection, "SHOW application_name")).containsExactly("migration-maven-plugin");
            assertThat(query(connection, "SHOW search_path")).containsExactly("\"$user\", public");
            assertThat(query(connection, "SHOW server_encoding")).containsExactly("UTF8");
            assertThat(query(connection, "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                    .containsExactly("C");
        }
    }

    @Test
    void severalThreadsShareAServer() {
        try (DatabaseServer server = server()) {
            List<CompletableFuture<List<String>>> modules = IntStream.range(0, 6)
                    .mapToObj(module -> CompletableFuture.supplyAsync(() -> {
                        try (ScratchDatabase scratch = server.scratch()) {
                            execute(scratch, "CREATE TABLE t" + module + " (id int)");
                            return TableNames.of(scratch);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .toList();
            for (int module = 0; module < modules.size(); module++) {
                assertThat(modules.get(module).join()).containsExactly("t" + module);
            }
        }
    }

    @Test
    void dropsWhatKilledRunsLeftADayAgoAndNothingYounger() throws SQLException {
        String old = leftover("migration_scratch_0a_1", Duration.ofHours(25));
        String young = leftover("migration_scratch_0b_1", Duration.ofHours(23));
        String connected = leftover("migration_scratch_0c_1", Duration.ofHours(25));
        String renamed = leftover("somebody_s_database", Duration.ofHours(25));
        try (Connection held = new SessionDataSource(running.url(), connected).getConnection();
                DatabaseServer server = server()) {
            assertThat(held.isValid(5)).isTrue();
            assertThat(server.description().majorVersion()).isEqualTo(18);
            assertThat(databases()).doesNotContain(old).contains(young, connected, renamed);
        } finally {
            for (String name : List.of(young, connected, renamed)) {
                execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        }
    }

    @Test
    void doesNotDropADatabaseWhoseMarkerIsGone() throws SQLException {
        DatabaseServer server = server();
        ScratchDatabase scratch = server.scratch();
        String name = query(scratch.connection(), "SELECT current_database()").get(0);
        execute("COMMENT ON DATABASE " + name + " IS 'taken over'");
        try {
            assertThatThrownBy(server::close)
                    .isInstanceOf(MigrationException.class)
                    .hasMessage("The database " + name
                            + " does not bear the marker that was put on it, so it is not dropped.");
            assertThat(databases()).contains(name);
        } finally {
            execute("DROP DATABASE " + name);
        }
    }

    @Test
    void aRoleThatMayCreateDatabasesIsEnough() throws SQLException {
        execute("CREATE ROLE builder LOGIN CREATEDB PASSWORD 'right'");
        try (DatabaseServer server = PostgreSqlServer.at(url("builder", "right", "postgres"), TableNames::engine);
                ScratchDatabase scratch = server.scratch()) {
            execute(scratch, "CREATE TABLE public.t (id int)");
            assertThat(TableNames.of(scratch)).containsExactly("t");
        } finally {
            execute("DROP ROLE builder");
        }
    }

    @Test
    void leavesNoConnectionWhenItsEngineIsRefused() throws SQLException {
        Engine.Factory refusing = (description, connection) -> {
            throw new SQLException("no");
        };
        execute("CREATE DATABASE refused");
        String url = running.url().replace("/postgres?", "/refused?");

        assertThatThrownBy(() -> PostgreSqlServer.at(url, refusing)).isInstanceOf(MigrationException.class);

        assertThat(url).isNotEqualTo(running.url());
        // PostgreSQL gives connections that are closing some seconds to go, and refuses this while one stays.
        assertThatCode(() -> execute("DROP DATABASE refused")).doesNotThrowAnyException();
    }

    private String leftover(String name, Duration age) throws SQLException {
        execute("CREATE DATABASE " + name);
        ScratchMarker marker = new ScratchMarker("0a", Instant.now().minus(age), 1);
        execute("COMMENT ON DATABASE " + name + " IS '" + marker.text() + "'");
        return name;
    }

    private DatabaseServer server() {
        return PostgreSqlServer.at(running.url(), TableNames::engine);
    }

    private String address() {
        return new SessionDataSource(running.url(), null).address();
    }

    private String url(String user, String password, String database) {
        return "jdbc:postgresql://" + address() + "/" + database + "?user=" + user + "&password=" + password;
    }

    private List<String> databases() throws SQLException {
        return query("SELECT datname FROM pg_database ORDER BY 1");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = new SessionDataSource(running.url(), null).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(ScratchDatabase scratch, String sql) throws SQLException {
        try (Statement statement = scratch.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = new SessionDataSource(running.url(), null).getConnection()) {
            return query(connection, sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
