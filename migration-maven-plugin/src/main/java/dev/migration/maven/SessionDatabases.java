package dev.migration.maven;

import dev.migration.DevDatabases;
import dev.migration.Progress;
import dev.migration.database.BinariesResolver;
import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * The dev database servers of one Maven session, shared by all its modules and threads: each is started when first asked
 * for and stopped when the session ends, however it ends.
 */
final class SessionDatabases implements AutoCloseable {
    // The class, not its name: a module that gives the plugin another dependency gets another class loader.
    private static final Object KEY = SessionDatabases.class;

    private final Map<DatabaseChoice, DatabaseServer> servers = new LinkedHashMap<>();
    private final BiFunction<DatabaseChoice, BinariesResolver, DatabaseServer> start;
    private boolean closed;

    SessionDatabases(BiFunction<DatabaseChoice, BinariesResolver, DatabaseServer> start) {
        this.start = start;
    }

    /** Those of a session; the first call also arranges for their end. */
    static SessionDatabases of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        synchronized (SessionDatabases.class) {
            SessionDatabases databases = (SessionDatabases) data.get(KEY);
            if (databases == null) {
                databases = new SessionDatabases(DatabaseServers::start);
                databases.closeAtTheEndOf(session.getRequest());
                data.set(KEY, databases);
            }
            return databases;
        }
    }

    /**
     * The servers as one module sees them: its resolver gets the binaries of those not started yet, and its log tells of
     * those it was the first to ask for.
     */
    DevDatabases forModule(BinariesResolver binaries, Progress progress) {
        return choice -> server(choice, binaries, progress);
    }

    private synchronized DatabaseServer server(DatabaseChoice choice, BinariesResolver binaries, Progress progress) {
        if (closed) {
            throw new IllegalStateException("The Maven session is over");
        }
        DatabaseServer running = servers.get(choice);
        if (running != null) {
            return running;
        }
        DatabaseServer started = start.apply(choice, binaries);
        servers.put(choice, started);
        DatabaseDescription description = started.description();
        progress.info("Dev database of this build: %s %s (%s)"
                .formatted(description.displayName(), description.version(), description.source()));
        return started;
    }

    /** A goal has no end of the build of its own, but Maven asks the request for its listener at every event. */
    private void closeAtTheEndOf(MavenExecutionRequest request) {
        Thread hook = new Thread(this::close, "migration-dev-databases");
        // For a build that is interrupted: then no session ends.
        Runtime.getRuntime().addShutdownHook(hook);
        request.setExecutionListener(SessionEnd.after(request.getExecutionListener(), () -> {
            close();
            Runtime.getRuntime().removeShutdownHook(hook);
        }));
    }

    /** Stops all servers; one that fails to stop does not keep the others. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        for (DatabaseServer server : servers.values()) {
            try {
                server.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        servers.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
