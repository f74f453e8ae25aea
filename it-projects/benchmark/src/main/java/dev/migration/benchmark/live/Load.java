package dev.migration.benchmark.live;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Writers and readers at work on one database. */
final class Load implements AutoCloseable {
    private final Traffic traffic;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<Future<?>> workers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Load(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Starts them, in the SQL of the old release. */
    static Load start(LiveSettings settings, Orders orders, Change change, DataSource database) throws SQLException {
        var traffic = new Traffic(change);
        var load = new Load(traffic);
        for (int i = 0; i < settings.writers(); i++) {
            var ledger = new Ledger(orders, change, i, settings.writers());
            var session = new Session(database.getConnection(), traffic::writing);
            var writer = new Writer(orders, ledger, traffic, session, settings.writers());
            load.ledgers.add(ledger);
            load.submit(new Worker(writer, session, traffic, settings.think(), i));
        }
        for (int i = 0; i < settings.readers(); i++) {
            var session = new Session(database.getConnection(), traffic::reading);
            load.submit(new Worker(new Reader(orders, traffic, session), session, traffic, settings.think(), -i - 1));
        }
        return load;
    }

    private void submit(Worker worker) {
        workers.add(threads.submit(worker));
    }

    Traffic traffic() {
        return traffic;
    }

    /** What each writer knows of its rows; at rest once the load is closed. */
    List<Ledger> ledgers() {
        return List.copyOf(ledgers);
    }

    /** Lets all of them end what they are doing. */
    @Override
    public void close() {
        traffic.enter(Traffic.Stage.OVER);
        try {
            for (var worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker has ended before its time", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
