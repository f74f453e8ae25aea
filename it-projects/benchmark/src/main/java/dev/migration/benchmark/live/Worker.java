package dev.migration.benchmark.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Serves one request after the other until the traffic is over. What fails has been counted, and the next one is served. */
final class Worker implements Runnable {
    private final Request request;
    private final Session session;
    private final Traffic traffic;
    private final Duration think;
    private final RandomGenerator random;

    Worker(Request request, Session session, Traffic traffic, Duration think, long seed) {
        this.request = request;
        this.session = session;
        this.traffic = traffic;
        this.think = think;
        this.random = new Random(seed);
    }

    /** What one kind of worker does at a time. */
    interface Request {
        /** Serves one; a failure has been counted. */
        void serve(RandomGenerator random) throws SQLException;
    }

    @Override
    public void run() {
        try (session) {
            while (!traffic.isOver()) {
                try {
                    traffic.serve(request, random);
                } catch (SQLException e) {
                    // Counted where it was executed; a program would tell its user and go on.
                }
                TimeUnit.NANOSECONDS.sleep(think.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a connection cannot be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
