package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {
    private static final ServerUser FORBIDDEN = new ServerUser(List.of("false"), null);
    private static final ServerUser MISSING = new ServerUser(List.of("no-such-program"), null);

    @TempDir
    private Path folder;

    @Test
    void anybodyButRootIsHimself() {
        assumeTrue(!ServerUser.isRoot());
        assertThat(ServerUser.choose()).isEqualTo(new ServerUser(List.of(), null));
    }

    @Test
    void rootIsNeverHimself() {
        assumeTrue(ServerUser.isRoot());
        assertThat(ServerUser.choose().command()).isNotEmpty();
        assertThatThrownBy(() -> ServerUser.instead(List.of(new ServerUser(List.of("env"), null))))
                .isInstanceOf(MigrationException.class);
    }

    @Test
    void saysWhatToDoWhereRootCanBeNobodyElse() {
        assertThatThrownBy(() -> ServerUser.instead(List.of(FORBIDDEN, MISSING)))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.fault()).isEqualTo(MigrationException.Fault.SETUP);
                    assertThat(e)
                            .hasMessage("PostgreSQL refuses to run as root, and this machine lets root be nobody else:"
                                    + " user namespaces (unshare -U) are forbidden, and neither setpriv nor su can"
                                    + " become the user nobody.");
                    assertThat(e.hint())
                            .isEqualTo("Run Maven as another user, or set database to the jdbc:postgresql: URL of a"
                                    + " scratch server.");
                });
    }

    @Test
    void eachWayRootHasStartsAServerThatIsNotRoots() throws IOException {
        assumeTrue(ServerUser.isRoot());
        // Temporary folders of tests are closed to others, and nobody must be able to reach this one.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        int started = 0;
        for (ServerUser user : ServerUser.substitutes()) {
            if (!ServerUser.works(user)) {
                continue;
            }
            try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(TestServers.jar(), folder, user)) {
                assertThat(server.process()).as(user.toString()).isPresent();
                started++;
            }
            assertThat(folder.resolve("run")).isEmptyDirectory();
        }
        assertThat(started).isPositive();
    }
}
