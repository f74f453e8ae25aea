package dev.migration.database.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.database.BinariesResolver;
import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.TestBinaries;
import dev.migration.error.MigrationException;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.DockerClientFactory;

/** What can be seen with Docker is seen where it answers, the rest where it does not. */
class ContainerTest {
    private static final boolean DOCKER = DockerClientFactory.instance().isDockerAvailable();
    private static final BinariesResolver BINARIES = TestBinaries.withDependencies();

    @ParameterizedTest
    @CsvSource({
        "testcontainers:postgres:16-alpine, postgresql, 16",
        "testcontainers:mariadb:11.4, mariadb, 11",
        "testcontainers:mysql:8.4, mysql, 8",
    })
    void startsTheImageOfTheUser(String choice, String engine, int major) throws SQLException {
        Assumptions.assumeTrue(DOCKER, "Docker does not answer, so no container is started");

        try (DatabaseServer server = DatabaseServers.start(DatabaseChoice.parse(choice), BINARIES);
                ScratchDatabase scratch = server.scratch();
                Statement statement = scratch.connection().createStatement()) {
            statement.execute("CREATE TABLE t (id int)");
            assertThat(scratch.read(List.of()).tables()).extracting(Table::name).hasToString("[t]");
            assertThat(server.description().engine()).isEqualTo(engine);
            assertThat(server.description().majorVersion()).isEqualTo(major);
        }
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        Assumptions.assumeTrue(DOCKER, "Docker does not answer, so no container is started");

        assertThat(failure("testcontainers:localhost:1/postgres:none"))
                .hasMessageStartingWith("The container of testcontainers:localhost:1/postgres:none does not start: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres:16-alpine | postgresql or postgresql:16 for a server from Maven artifacts",
                "mariadb:11.8       | mariadb for a server from Maven artifacts",
                "mysql:8.4          | mariadb for the nearest server from Maven artifacts",
            })
    void withoutDockerItSaysWhatToUseInstead(String image, String instead) {
        Assumptions.assumeFalse(DOCKER, "Docker answers");

        MigrationException failure = failure("testcontainers:" + image);

        assertThat(failure)
                .hasMessage("Docker does not answer, and the dev database testcontainers:" + image + " needs it");
        assertThat(failure.hint())
                .isEqualTo("Start Docker, or name where it is in DOCKER_HOST; or set database to " + instead
                        + ", or to the jdbc: URL of a scratch server.");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.SETUP);
    }

    @Test
    void aPasswordIsNeverShown() {
        ServerImage image = ServerImage.mySql("mysql:8.4");

        assertThat(image).hasToString("mysql:8.4");
        assertThat(image.password()).hasSize(32);
    }

    private static MigrationException failure(String choice) {
        return catchThrowableOfType(
                MigrationException.class, () -> DatabaseServers.start(DatabaseChoice.parse(choice), BINARIES));
    }
}
