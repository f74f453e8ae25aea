package dev.migration.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.Engine;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.TableNames;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;

class H2ServerTest {

    @Test
    void describesItself() {
        try (DatabaseServer server = new H2Server("", TableNames::engine)) {
            assertThat(server.description())
                    .isEqualTo(new DatabaseDescription(
                            "h2",
                            "H2",
                            Constants.VERSION,
                            Constants.VERSION_MAJOR,
                            Constants.VERSION_MINOR,
                            "embedded"));
            assertThat(server.dialect().engine()).isEqualTo("h2");
        }
    }

    @Test
    void aScratchDatabaseIsEmptyAndSeenByAllItsConnectionsOnly() throws SQLException {
        try (DatabaseServer server = new H2Server("", TableNames::engine);
                ScratchDatabase scratch = server.scratch();
                ScratchDatabase other = server.scratch()) {
            assertThat(TableNames.of(scratch)).isEmpty();
            try (Connection connection = scratch.dataSource().getConnection()) {
                execute(connection, "CREATE TABLE t (id int)");
            }
            execute(scratch.connection(), "CREATE TABLE u (id int)");
            assertThat(TableNames.of(scratch)).containsExactly("t", "u");
            assertThat(scratch.read(List.of("t")).tables()).hasSize(1);
            assertThat(TableNames.of(other)).isEmpty();
        }
    }

    @Test
    void aClosedScratchDatabaseIsGone() throws SQLException {
        try (DatabaseServer server = new H2Server("", TableNames::engine)) {
            ScratchDatabase scratch = server.scratch();
            Connection forgotten = scratch.dataSource().getConnection();
            execute(forgotten, "CREATE TABLE t (id int)");
            scratch.close();
            scratch.close();
            assertThat(forgotten.isClosed()).isTrue();
            try (Connection anew = scratch.dataSource().getConnection()) {
                execute(anew, "CREATE TABLE t (id int)");
                execute(anew, "SHUTDOWN");
            }
        }
    }

    @Test
    void closingTheServerShutsDownWhatIsLeft() throws SQLException {
        DatabaseServer server = new H2Server("", TableNames::engine);
        Connection forgotten = server.scratch().connection();
        server.close();
        server.close();
        assertThat(forgotten.isClosed()).isTrue();
    }

    @Test
    void honoursOptions() throws SQLException {
        String options = "MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=0;LOCK_TIMEOUT=100";
        try (DatabaseServer server = new H2Server(options, TableNames::engine);
                ScratchDatabase scratch = server.scratch()) {
            try (Connection connection = scratch.dataSource().getConnection()) {
                execute(connection, "CREATE TABLE t (value int, n identity)");
            }
            assertThat(TableNames.of(scratch)).containsExactly("t");
            assertThat(setting(scratch, "MODE")).isEqualTo("LEGACY");
            assertThat(lockTimeout(scratch)).isEqualTo("100");
        }
    }

    @Test
    void everyConnectionHasTimeoutsAndTheSameTimeZone() throws SQLException {
        try (DatabaseServer server = new H2Server("", TableNames::engine);
                ScratchDatabase scratch = server.scratch()) {
            assertThat(lockTimeout(scratch)).isEqualTo("30000");
            assertThat(setting(scratch, "QUERY_TIMEOUT")).isEqualTo("600000");
            assertThat(setting(scratch, "TIME ZONE")).isEqualTo("UTC");
        }
    }

    @Test
    void saysWhichOptionIsRefused() {
        assertThatThrownBy(() -> new H2Server("MODE=NONE", TableNames::engine))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e).hasMessageStartingWith("H2 does not start with the options 'MODE=NONE': ");
                    assertThat(e.hint()).isEqualTo("Correct the options behind h2; in the parameter database.");
                });
        assertThatThrownBy(() -> new H2Server("NO_SUCH_OPTION=1", TableNames::engine))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("NO_SUCH_OPTION");
    }

    @Test
    void shutsDownWhenItsEngineIsRefused() {
        Engine.Factory refusing = (description, connection) -> {
            throw new SQLException("no");
        };
        assertThatThrownBy(() -> new H2Server("", refusing)).isInstanceOf(MigrationException.class);
    }

    private static String lockTimeout(ScratchDatabase scratch) throws SQLException {
        return query(scratch, "SELECT LOCK_TIMEOUT()");
    }

    private static String setting(ScratchDatabase scratch, String name) throws SQLException {
        return query(
                scratch, "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '" + name + "'");
    }

    private static String query(ScratchDatabase scratch, String sql) throws SQLException {
        try (Statement statement = scratch.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
