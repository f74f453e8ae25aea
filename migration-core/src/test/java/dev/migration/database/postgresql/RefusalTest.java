package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseServer;
import dev.migration.database.TableNames;
import dev.migration.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person reads when a server says no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
    private EmbeddedPostgreSql running;

    @BeforeAll
    void start() {
        running = TestServers.start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void saysThatNoServerAnswers() {
        assertRefused("jdbc:postgresql://127.0.0.1:1/postgres?user=me&password=secret")
                .hasMessage("No answer from the PostgreSQL server at 127.0.0.1:1: Connection to 127.0.0.1:1 refused."
                        + " Check that the hostname and port are correct and that the postmaster is accepting TCP/IP"
                        + " connections.");
        assertRefused("jdbc:postgresql://no.such.host.invalid/postgres?user=me&password=secret")
                .hasMessage("No answer from the PostgreSQL server at no.such.host.invalid:5432: The connection attempt"
                        + " failed. (java.net.UnknownHostException: no.such.host.invalid)");
    }

    @Test
    void saysThatTheUrlCannotBeRead() {
        assertRefused("jdbc:postgresql://127.0.0.1:port/postgres?user=me&password=secret")
                .hasMessage("The jdbc:postgresql: URL cannot be read.")
                .hasNoCause();
    }

    @Test
    void saysThatTheLoginIsRefusedWithoutTheLogin() throws SQLException {
        execute("CREATE ROLE visitor LOGIN PASSWORD 'right'");
        try {
            assertRefused(url("visitor", "secret", "postgres"))
                    .hasMessage("The PostgreSQL server at " + address()
                            + " refuses the login: FATAL: password authentication failed for user \"visitor\"");
            assertRefused(running.url().replaceAll("&password=[^&]*", ""))
                    .hasMessageStartingWith("The PostgreSQL server at " + address() + " refuses the login: ");
            assertRefused(url("visitor", "right", "nowhere"))
                    .hasMessage("The PostgreSQL server at " + address()
                            + " has no such database: FATAL: database \"nowhere\" does not exist");
        } finally {
            execute("DROP ROLE visitor");
        }
    }

    @Test
    void saysWhichRightIsMissing() throws SQLException {
        execute("CREATE ROLE \"Visitor\" LOGIN PASSWORD 'right'");
        try (DatabaseServer server = PostgreSqlServer.at(url("Visitor", "right", "postgres"), TableNames::engine)) {
            assertThatThrownBy(server::scratch).isInstanceOfSatisfying(MigrationException.class, e -> {
                assertThat(e)
                        .hasMessage("The PostgreSQL server at " + address()
                                + " creates no scratch database: ERROR: permission denied to create database");
                assertThat(e.hint()).isEqualTo("Let an administrator run: ALTER ROLE \"Visitor\" CREATEDB;");
            });
        } finally {
            execute("DROP ROLE \"Visitor\"");
        }
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String url) {
        return assertThatThrownBy(() -> PostgreSqlServer.at(url, TableNames::engine))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.fault()).isEqualTo(MigrationException.Fault.SETUP);
                    assertThat(e.hint()).isNotBlank().doesNotContain("secret");
                    assertThat(e.getMessage()).doesNotContain("secret").doesNotContain("\n");
                });
    }

    private String address() {
        return new SessionDataSource(running.url(), null).address();
    }

    private String url(String user, String password, String database) {
        return "jdbc:postgresql://" + address() + "/" + database + "?user=" + user + "&password=" + password;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = new SessionDataSource(running.url(), null).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
