package dev.migration.database.mysql;

import dev.migration.database.process.ExitHook;
import dev.migration.database.process.RunDirectory;
import dev.migration.database.process.ServerProcess;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of this process: on the loopback interface, with a password of its own, its data thrown away when
 * closed. The system tables are made as {@code mariadb-install-db} makes them, but without its shell script. See <a
 * href="https://mariadb.com/docs/server/server-management/starting-and-stopping-mariadb/mariadbd-options">mariadbd's
 * options</a>.
 */
final class EmbeddedMariaDb implements AutoCloseable {
    static final String USER = "migration";
    private static final int ATTEMPTS = 3;
    private static final int LAST_LINES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The data need not outlive a crash, and no plan is worth a large buffer. */
    private static final List<String> THROWN_AWAY = List.of(
            "--innodb-log-file-size=16M",
            "--innodb-buffer-pool-size=64M",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync",
            "--debug-no-sync",
            "--skip-sync-frm",
            "--innodb-fast-shutdown=2",
            "--log-warnings=1");

    /** Nothing of the machine's, and names that are told apart by their case as on any Linux server. */
    private static final List<String> SETTINGS = List.of(
            "--character-set-server=utf8mb4",
            "--collation-server=" + SessionDataSource.MARIADB_COLLATION,
            "--default-time-zone=+00:00",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--performance-schema=OFF",
            "--max-connections=300",
            "--bind-address=127.0.0.1",
            "--socket=s");

    private final RunDirectory run;
    private final Path home;
    private final Path log;
    private final String password = UUID.randomUUID().toString();
    private final ExitHook hook;
    private @Nullable ServerProcess process;
    private int port;
    private boolean closed;

    private EmbeddedMariaDb(RunDirectory run, Path home) {
        this.run = run;
        this.home = home;
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
    static EmbeddedMariaDb start(Path jar, Path cache) {
        Path runs = cache.resolve("run-mariadb");
        RunDirectory.sweep(runs, folder -> ServerProcess.of(record(folder)).ifPresent(ServerProcess::end));
        RunDirectory run = RunDirectory.create(runs);
        EmbeddedMariaDb server = null;
        try {
            server = new EmbeddedMariaDb(
                    run, MariaDbBinaries.unpacked(jar, cache, run.path().resolve("unpacked")));
            server.initialise();
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

    /** Of no database, login included. */
    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/?user=" + USER + "&password=" + password + "&sslMode=disable";
    }

    /** The server's process, if it runs. */
    synchronized @Nullable ServerProcess process() {
        return process;
    }

    /** Where its data lie, gone when closed. */
    Path folder() {
        return run.path();
    }

    /** Ends it and deletes its data. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        hook.close();
        if (process != null) {
            process.kill();
        }
        run.close();
    }

    private static Path record(Path run) {
        return run.resolve("process");
    }

    private synchronized void initialise() {
        Path script = run.path().resolve("install.sql");
        try {
            Files.createDirectories(run.path().resolve("data"));
            Files.createDirectories(run.path().resolve("tmp"));
            Files.writeString(script, installation());
            List<String> command = command(List.of("--bootstrap", "--enforce-storage-engine="));
            Process bootstrap = builder(command)
                    .redirectInput(script.toFile())
                    .redirectOutput(log.toFile())
                    .start();
            process = ServerProcess.started(bootstrap, record(run.path()));
            boolean ended = bootstrap.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended || bootstrap.exitValue() != 0) {
                throw failure();
            }
            Files.delete(script);
        } catch (IOException e) {
            throw unwritable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure();
        }
    }

    /** Tables of the server, and the only user that may come. */
    private String installation() throws IOException {
        Path share = home.resolve("share");
        return "create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                + Files.readString(share.resolve("mariadb_system_tables.sql"))
                + Files.readString(share.resolve("mariadb_system_tables_data.sql"))
                + "\ndelete from mysql.global_priv;\nflush privileges;\ncreate user " + USER
                + "@'127.0.0.1' identified by '"
                + password + "';\ngrant all privileges on *.* to " + USER + "@'127.0.0.1' with grant option;\n";
    }

    /** Between finding a free port and the server's taking it, somebody else may; then another one is tried. */
    private synchronized void launch() {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                List<String> options = new ArrayList<>(SETTINGS);
                options.add("--port=" + port);
                Process server =
                        builder(command(options)).redirectOutput(log.toFile()).start();
                server.getOutputStream().close();
                ServerProcess started = ServerProcess.started(server, record(run.path()));
                process = started;
                if (answers(started)) {
                    return;
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
            if (attempt == ATTEMPTS || !tail().contains("Bind on TCP/IP port")) {
                throw failure();
            }
        }
    }

    private boolean answers(ServerProcess started) {
        Instant last = Instant.now().plus(PATIENCE);
        try {
            while (started.isRunning() && Instant.now().isBefore(last)) {
                if (listens()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("mariadbd").toString());
        command.add("--no-defaults");
        command.add("--basedir=" + home);
        command.add("--lc-messages-dir=" + home.resolve("share"));
        command.add("--datadir=" + run.path().resolve("data"));
        command.add("--tmpdir=" + run.path().resolve("tmp"));
        if (System.getProperty("user.name", "").equals("root")) {
            // It runs as root only if it is told to.
            command.add("--user=root");
        }
        command.addAll(THROWN_AWAY);
        command.addAll(options);
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(run.path().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL") || name.startsWith("MARIADB"));
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private String tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private MigrationException failure() {
        return MigrationException.setup(
                "MariaDB does not start; it says: " + tail(),
                "If the machine lacks what it asks for, set database to the jdbc:mariadb: URL of a scratch server.");
    }

    private MigrationException unwritable(IOException e) {
        return MigrationException.setup(
                "MariaDB does not start in " + run.path() + ": " + e,
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
