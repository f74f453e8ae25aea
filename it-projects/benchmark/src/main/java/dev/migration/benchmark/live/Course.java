package dev.migration.benchmark.live;

import dev.migration.benchmark.live.Traffic.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * A deployment from its first script to its last, with traffic: the old release, both, the new one. Then the rows are compared
 * with what the writers know.
 */
final class Course {
    private static final Duration WARM_UP = Duration.ofMillis(1500);

    private final LiveSettings settings;
    private final LiveDatabase database;
    private final Orders orders;

    /** A course over copies of a filled database. */
    Course(LiveSettings settings, LiveDatabase database, Orders orders) {
        this.settings = settings;
        this.database = database;
        this.orders = orders;
    }

    /** What happens to the schema. */
    interface Deployment {
        /** What runs while the old release serves, and leaves room for the new one. */
        void expand(DataSource target) throws SQLException, InterruptedException;

        /** What runs when the old release is gone. */
        void contract(DataSource target) throws SQLException, InterruptedException;
    }

    /** Runs it once. */
    Outcome run(Change change, Deployment deployment) throws SQLException, InterruptedException {
        var target = database.copy();
        var load = Load.start(settings, orders, change, target);
        var traffic = load.traffic();
        String problem = "";
        long working = 0;
        try (load) {
            pause(WARM_UP);
            traffic.countAnew();
            long start = System.nanoTime();
            deployment.expand(target);
            working += System.nanoTime() - start;
            traffic.enter(Stage.BOTH);
            pause(settings.phase());
            traffic.enter(Stage.NEW);
            start = System.nanoTime();
            deployment.contract(target);
            working += System.nanoTime() - start;
            pause(settings.phase());
        } catch (SQLException | FlywayException e) {
            problem = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        }
        var lost = new Comparison(orders, change, load.ledgers()).of(target);
        return Outcome.of(traffic, lost, Duration.ofNanos(working), problem);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
