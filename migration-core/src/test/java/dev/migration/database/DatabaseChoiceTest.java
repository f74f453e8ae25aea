package dev.migration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseChoiceTest {
    private static final String HINT =
            "Set database to h2, h2;OPTIONS, postgresql, postgresql:14 to postgresql:18, mariadb, sqlite, testcontainers:IMAGE"
                    + " such as testcontainers:mysql:8.4, or to the jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql: URL of a scratch server.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2                                              | ''",
                "H2                                              | ''",
                "h2;                                             | ''",
                "h2;MODE=LEGACY;NON_KEYWORDS=VALUE               | MODE=LEGACY;NON_KEYWORDS=VALUE",
                "jdbc:h2:mem:                                    | ''",
                "jdbc:h2:mem:dev;MODE=PostgreSQL;USER=sa;password=secret;DATABASE_TO_LOWER=TRUE"
                        + " | MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "h2;INIT=CREATE SCHEMA a\\;SET SCHEMA a;MODE=DB2 | INIT=CREATE SCHEMA a\\;SET SCHEMA a;MODE=DB2",
            })
    void readsH2(String text, String options) {
        assertThat(DatabaseChoice.parse(text)).isEqualTo(new DatabaseChoice.H2(options));
    }

    @ParameterizedTest
    @CsvSource({"postgresql, 18", "PostgreSQL, 18", "postgresql:14, 14", "' postgresql:16 ', 16", "postgresql:18, 18"})
    void readsPostgreSql(String text, int major) {
        assertThat(DatabaseChoice.parse(text)).isEqualTo(new DatabaseChoice.EmbeddedPostgreSql(major));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite",
                "SQLite",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:/data/secret.db?foreign_keys=on"
            })
    void readsSqliteAndForgetsItsFile(String text) {
        assertThat(DatabaseChoice.parse(text)).isEqualTo(new DatabaseChoice.Sqlite());
    }

    @Test
    void readsTheUrlOfAServerAndShowsItWithoutItsLogin() {
        String url = "jdbc:postgresql://db.example:5433/postgres?user=me&password=p@ss";
        DatabaseChoice choice = DatabaseChoice.parse(url);
        assertThat(choice).isEqualTo(new DatabaseChoice.PostgreSqlServerUrl(url));
        assertThat(choice).hasToString("jdbc:postgresql://db.example:5433/postgres");
        assertThat(choice.engine()).isEqualTo("postgresql");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "testcontainers                            | There is no dev database 'testcontainers'.",
                "jdbc:tc:postgresql:16:///secret           | There is no dev database 'jdbc:tc:…'.",
                "jdbc:oracle:thin:u/secret@h               | There is no dev database 'jdbc:oracle:…'.",
                "oracle                                    | There is no dev database 'oracle'.",
                "''                                        | There is no dev database ''.",
                "postgres://u:secret@h/d                   | There is no dev database 'postgres…'.",
                "postgresql://u:secret@h/d                 | There is no dev database 'postgresql…'.",
                "postgresql:16.4                           | There is no dev database 'postgresql:16.4'.",
                "postgresql:latest                         | There is no dev database 'postgresql:latest'.",
                "postgresql;MODE=x                         | There is no dev database 'postgresql…'.",
                "postgresql:13                             | PostgreSQL 13 cannot be started as dev database.",
                "postgresql:19                             | PostgreSQL 19 cannot be started as dev database.",
            })
    void saysWhatIsSupported(String text, String message) {
        assertThatThrownBy(() -> DatabaseChoice.parse(text)).isInstanceOfSatisfying(MigrationException.class, e -> {
            assertThat(e.fault()).isEqualTo(MigrationException.Fault.SETUP);
            assertThat(e).hasMessage(message);
            assertThat(e.hint()).isEqualTo(HINT);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "testcontainers:postgres:16-alpine, postgresql, postgres:16-alpine",
        "Testcontainers:postgis/postgis:17-3.5, postgresql, postgis/postgis:17-3.5",
        "testcontainers:pgvector/pgvector:pg18, postgresql, pgvector/pgvector:pg18",
        "testcontainers:mysql:8.4, mysql, mysql:8.4",
        "testcontainers:registry.example:5000/library/mariadb:11.8, mariadb, registry.example:5000/library/mariadb:11.8",
        "testcontainers:mysql@sha256:0123456789abcdef, mysql, mysql@sha256:0123456789abcdef",
    })
    void readsTheImageOfAContainer(String text, String engine, String image) {
        DatabaseChoice choice = DatabaseChoice.parse(text);

        assertThat(choice).isEqualTo(new DatabaseChoice.Testcontainers(engine, image));
        assertThat(choice).hasToString("testcontainers:" + image);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "testcontainers:redis:7        | The image redis:7 is not known as one of PostgreSQL, MariaDB or MySQL.",
                "testcontainers:               | Behind testcontainers: there is no name of an image.",
                "testcontainers:a b?secret     | Behind testcontainers: there is no name of an image.",
            })
    void anImageThatIsNoDatabaseIsRefused(String text, String message) {
        assertThatThrownBy(() -> DatabaseChoice.parse(text)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "MariaDB", " mariadb:11.4 "})
    void readsMariaDb(String text) {
        assertThat(DatabaseChoice.parse(text)).isEqualTo(new DatabaseChoice.EmbeddedMariaDb());
    }

    @ParameterizedTest
    @CsvSource({"jdbc:mariadb, mariadb", "jdbc:mysql, mysql", "JDBC:MySQL, mysql"})
    void readsTheUrlOfAServerOfMariaDbOrMySql(String scheme, String engine) {
        String rest = "://db.example:3306/mysql?user=me&password=p@ss";
        DatabaseChoice choice = DatabaseChoice.parse(scheme + rest);
        assertThat(choice).isEqualTo(new DatabaseChoice.MySqlServerUrl("jdbc:" + engine + rest));
        assertThat(choice).hasToString("jdbc:" + engine + "://db.example:3306/mysql");
        assertThat(choice.engine()).isEqualTo(engine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mariadb:10.6                  | The dev database 'mariadb:10.6' cannot be started: there are binaries of MariaDB 11.4 only.",
                "mysql                         | The dev database 'mysql' cannot be started: nobody publishes binaries of MySQL.",
                "mysql:8.4                     | The dev database 'mysql:8.4' cannot be started: nobody publishes binaries of MySQL.",
                "jdbc:mysql://u:secret@h/d     | The jdbc:mysql: URL names a user before its host.",
                "jdbc:mariadb://u:secret@h/d   | The jdbc:mariadb: URL names a user before its host.",
            })
    void saysWhatToUseInsteadOnMariaDbAndMySql(String text, String message) {
        assertThatThrownBy(() -> DatabaseChoice.parse(text)).isInstanceOfSatisfying(MigrationException.class, e -> {
            assertThat(e.fault()).isEqualTo(MigrationException.Fault.SETUP);
            assertThat(e).hasMessage(message);
            assertThat(e.hint()).containsPattern("jdbc:(mysql|mariadb):").doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./secret", "jdbc:h2:./secret", "jdbc:h2:tcp://h/secret;PASSWORD=secret"})
    void refusesAnH2ThatIsNotInMemory(String url) {
        assertThatThrownBy(() -> DatabaseChoice.parse(url)).isInstanceOfSatisfying(MigrationException.class, e -> {
            assertThat(e).hasMessage("Of H2's URLs only jdbc:h2:mem: can be the dev database.");
            assertThat(e.hint()).startsWith("Set database to h2;OPTIONS").doesNotContain("secret");
        });
    }

    @Test
    void refusesALoginBeforeTheHostAndDoesNotShowIt() {
        assertThatThrownBy(() -> DatabaseChoice.parse("jdbc:postgresql://me:secret@db.example/postgres"))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e).hasMessage("The jdbc:postgresql: URL names a user before its host.");
                    assertThat(e.hint())
                            .isEqualTo("Name user and password as parameters:"
                                    + " jdbc:postgresql://host:5432/postgres?user=…&password=….");
                });
    }
}
