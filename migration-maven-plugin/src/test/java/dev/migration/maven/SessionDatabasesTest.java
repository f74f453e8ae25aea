package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.DevDatabases;
import dev.migration.Progress;
import dev.migration.database.BinariesResolver;
import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

class SessionDatabasesTest {
    private static final DatabaseChoice H2 = DatabaseChoice.parse("h2");
    private static final DatabaseChoice POSTGRESQL = DatabaseChoice.parse("postgresql:16");
    private static final BinariesResolver NO_BINARIES = (groupId, artifactId, version) -> Path.of(artifactId);

    private final List<String> acts = new ArrayList<>();
    private final RecordingLog log = new RecordingLog();
    private final Progress progress = new LogProgress(log);

    @Test
    void modulesShareOneServerPerChoice() {
        SessionDatabases databases = new SessionDatabases((choice, binaries) -> new Server(choice));

        DatabaseServer first = databases.forModule(NO_BINARIES, progress).server(H2);

        assertThat(databases.forModule(NO_BINARIES, progress).server(DatabaseChoice.parse("h2")))
                .isSameAs(first);
        assertThat(databases.forModule(NO_BINARIES, progress).server(POSTGRESQL))
                .isNotSameAs(first);
    }

    @Test
    void aServerIsToldOfOnce() {
        SessionDatabases databases = new SessionDatabases((choice, binaries) -> new Server(choice));

        databases.forModule(NO_BINARIES, progress).server(H2);
        databases.forModule(NO_BINARIES, progress).server(H2);

        assertThat(log.lines()).containsExactly("info: Dev database of this build: H2 2.5.252 (embedded)");
    }

    @Test
    void threadsShareIt() throws Exception {
        DevDatabases databases =
                new SessionDatabases((choice, binaries) -> new Server(choice)).forModule(NO_BINARIES, progress);
        Callable<DatabaseServer> ask = () -> databases.server(H2);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<DatabaseServer>> servers = threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask));

            for (Future<DatabaseServer> server : servers) {
                assertThat(server.get()).isSameAs(servers.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aServerThatDidNotStartIsTriedAgain() {
        DevDatabases databases = new SessionDatabases((choice, binaries) -> {
                    acts.add("start");
                    throw MigrationException.setup("No server", "Start it.");
                })
                .forModule(NO_BINARIES, progress);

        assertThatThrownBy(() -> databases.server(H2)).hasMessage("No server");
        assertThatThrownBy(() -> databases.server(H2)).hasMessage("No server");
        assertThat(acts).hasSize(2);
    }

    @Test
    void closingStopsEachServerThoughOneFails() {
        SessionDatabases databases = new SessionDatabases((choice, binaries) -> new Server(choice));
        databases.forModule(NO_BINARIES, progress).server(H2);
        databases.forModule(NO_BINARIES, progress).server(POSTGRESQL);

        assertThatThrownBy(databases::close).hasMessage("stuck");
        assertThat(acts).containsExactly("stop " + H2, "stop " + POSTGRESQL);
    }

    @Test
    void oneHolderServesASessionUntilItEnds() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void mojoStarted(ExecutionEvent event) {
                acts.add("mojo started");
            }

            @Override
            public void sessionEnded(ExecutionEvent event) {
                acts.add("session ended");
            }
        });
        MavenSession session = Sessions.with(request);
        SessionDatabases databases = SessionDatabases.of(session);

        assertThat(SessionDatabases.of(session)).isSameAs(databases);
        request.getExecutionListener().mojoStarted(null);
        request.getExecutionListener().sessionEnded(null);

        assertThat(acts).containsExactly("mojo started", "session ended");
        assertThatThrownBy(() -> databases.forModule(NO_BINARIES, progress).server(H2))
                .hasMessage("The Maven session is over");
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheServersAlive() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                throw new IllegalStateException("listener");
            }
        });
        SessionDatabases databases = SessionDatabases.of(Sessions.with(request));

        assertThatThrownBy(() -> request.getExecutionListener().sessionEnded(null))
                .hasMessage("listener");
        assertThatThrownBy(() -> databases.forModule(NO_BINARIES, progress).server(H2))
                .hasMessage("The Maven session is over");
    }

    @Test
    void anEmbedderMayHaveNoListener() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        SessionDatabases databases = SessionDatabases.of(Sessions.with(request));

        request.getExecutionListener().sessionEnded(null);

        assertThatThrownBy(() -> databases.forModule(NO_BINARIES, progress).server(H2))
                .hasMessage("The Maven session is over");
    }

    /** Notes when it is stopped; the first of two does not stop well. */
    private final class Server implements DatabaseServer {
        private final DatabaseChoice choice;

        Server(DatabaseChoice choice) {
            this.choice = choice;
        }

        @Override
        public DatabaseDescription description() {
            return new DatabaseDescription("h2", "H2", "2.5.252", 2, 5, "embedded");
        }

        @Override
        public Dialect dialect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScratchDatabase scratch() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            acts.add("stop " + choice);
            if (choice.equals(H2)) {
                throw new IllegalStateException("stuck");
            }
        }
    }
}
