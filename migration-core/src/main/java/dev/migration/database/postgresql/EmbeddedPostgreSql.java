package dev.migration.database.postgresql;

import dev.migration.database.process.ExitHook;
import dev.migration.database.process.RunDirectory;
import dev.migration.database.process.ServerProcess;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A PostgreSQL server of this process: on the loopback interface, with a password of its own, its data thrown away when
 * closed. See <a href="https://www.postgresql.org/docs/current/app-initdb.html">initdb</a> and <a
 * href="https://www.postgresql.org/docs/current/app-pg-ctl.html">pg_ctl</a>.
 */
final class EmbeddedPostgreSql implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    /** The data need not outlive a crash, nobody comes from outside, and no plan is worth compiling. */
    private static final String CONFIGURATION = """

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = off
            max_locks_per_transaction = 1024
            synchronous_commit = off
            full_page_writes = off
            autovacuum = off
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private final RunDirectory run;
    private final Path data;
    private final Path log;
    private final String password = UUID.randomUUID().toString();
    private final PostgreSqlCommands commands;
    private final ExitHook hook;
    private int port;
    private boolean closed;

    private EmbeddedPostgreSql(RunDirectory run, PostgreSqlCommands commands) {
        this.run = run;
        this.commands = commands;
        this.data = run.path().resolve("data");
        this.log = run.path().resolve("log");
        this.hook = new ExitHook(this::close);
    }

    /**
     * Starts one, and clears up behind servers whose processes were killed.
     *
     * @param jar with the binaries
     * @param cache where binaries and data lie
     * @throws MigrationException when it does not start; the message ends with the server's own last words
     */
    static EmbeddedPostgreSql start(Path jar, Path cache, ServerUser user) {
        Path runs = cache.resolve("run");
        RunDirectory.sweep(runs, EmbeddedPostgreSql::stopOrphan);
        RunDirectory run = RunDirectory.create(runs);
        EmbeddedPostgreSql server = null;
        try {
            user.reach(cache);
            user.reach(runs);
            Path home = PostgreSqlBinaries.unpacked(jar, cache, run.path().resolve("unpacked"));
            user.own(run.path());
            server = new EmbeddedPostgreSql(run, new PostgreSqlCommands(home, user, run.path()));
            server.initialise(user);
            server.launch();
            return server;
        } catch (RuntimeException e) {
            if (server == null) {
                run.close();
            } else {
                server.close();
            }
            throw e;
        }
    }

    /** Of the database {@code postgres}, login included. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + password
                + "&sslmode=disable&gssEncMode=disable";
    }

    /** The server's first process, if it runs. */
    Optional<ServerProcess> process() {
        return ServerProcess.of(data.resolve("postmaster.pid"));
    }

    /** Where its data lie, gone when closed. */
    Path folder() {
        return run.path();
    }

    /** Stops it and deletes its data. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        hook.close();
        Optional<ServerProcess> process = process();
        if (process.isPresent()) {
            commands.attempt("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "20"));
            if (process.get().isRunning()) {
                process.get().end();
            }
        }
        run.close();
    }

    private synchronized void initialise(ServerUser user) {
        Path secret = run.path().resolve("password");
        try {
            Files.writeString(secret, password);
            user.own(secret);
            commands.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + data,
                            "--username=postgres",
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync"));
            Files.delete(secret);
            Files.writeString(data.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Between finding a free port and the server's taking it, somebody else may; then another one is tried. */
    private synchronized void launch() {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                commands.run(
                        "pg_ctl",
                        List.of("start", "-D", data.toString(), "-l", log.toString(), "-o", "-p " + port, "-w"));
                return;
            } catch (MigrationException e) {
                String words = PostgreSqlCommands.tail(log);
                if (attempt == ATTEMPTS || !words.contains("could not bind")) {
                    throw MigrationException.setup(e.getMessage() + "\n" + words, e.hint(), e);
                }
            }
        }
    }

    /** Its clients are gone with the process that started it, so it may take the time to end properly. */
    private static void stopOrphan(Path run) {
        ServerProcess.of(run.resolve("data").resolve("postmaster.pid")).ifPresent(ServerProcess::end);
    }

    private MigrationException unwritable(IOException e) {
        return MigrationException.setup(
                "The data of PostgreSQL cannot be written to " + run.path() + ": " + e,
                "See whether there is room and the folder may be written.",
                e);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw MigrationException.setup(
                    "No port of the loopback interface is free: " + e, "See which processes hold them.", e);
        }
    }
}
