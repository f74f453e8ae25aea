package dev.migration.benchmark.live;

import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;

/** Which releases run, and who counts what their sessions meet. Safe for use by several threads. */
final class Traffic {
    /** How far the deployment is. */
    enum Stage {
        OLD,
        BOTH,
        NEW,
        OVER
    }

    private final Change change;
    private final ReadWriteLock inFlight = new ReentrantReadWriteLock(true);
    private volatile Stage stage = Stage.OLD;
    private volatile Tally reading = new Tally();
    private volatile Tally writing = new Tally();

    /** Traffic of the old release, until told otherwise. */
    Traffic(Change change) {
        this.change = change;
    }

    /** Goes on to the next stage once every request of this one has ended: a release is not gone before. */
    void enter(Stage next) {
        inFlight.writeLock().lock();
        try {
            stage = next;
        } finally {
            inFlight.writeLock().unlock();
        }
    }

    /** Serves a request within one stage. */
    void serve(Worker.Request request, RandomGenerator random) throws SQLException {
        inFlight.readLock().lock();
        try {
            request.serve(random);
        } finally {
            inFlight.readLock().unlock();
        }
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    /** The release that serves the next request. While both run, any request may meet either. */
    Release release(RandomGenerator random) {
        return switch (stage) {
            case OLD -> change.old();
            case BOTH -> random.nextBoolean() ? change.old() : change.next();
            case NEW, OVER -> change.next();
        };
    }

    /** What came before does not count. */
    void countAnew() {
        reading = new Tally();
        writing = new Tally();
    }

    Tally reading() {
        return reading;
    }

    Tally writing() {
        return writing;
    }
}
