package dev.migration.benchmark.live;

import dev.migration.benchmark.Machine;
import dev.migration.benchmark.live.Course.Deployment;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Carries out each change twice on a large table in use, as the tool writes it and as a single statement would do it, and
 * prints what those who use the table see of it.
 */
public final class LiveRun {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final long BASELINE_SECONDS = 10;

    private final LiveSettings settings;
    private final Orders orders;
    private final LiveServers servers;
    private final List<LiveResults> all = new ArrayList<>();

    private LiveRun(LiveSettings settings, LiveServers servers) {
        this.settings = settings;
        this.orders = new Orders(settings.rows());
        this.servers = servers;
    }

    /** Takes no arguments; {@link LiveSettings} says which system properties it reads. Exits with 1 when a recipe harmed somebody. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        FLYWAY.setLevel(Level.WARNING);
        var settings = LiveSettings.fromSystemProperties();
        boolean failed = false;
        try (var servers = new LiveServers()) {
            var run = new LiveRun(settings, servers);
            for (var choice : settings.databases()) {
                try (var database = LiveServers.live(choice)) {
                    run.on(database);
                }
            }
            failed = run.all.stream().anyMatch(LiveResults::failed);
        }
        System.exit(failed ? 1 : 0);
    }

    private void on(LiveDatabase database) throws IOException, SQLException, InterruptedException {
        var directory = settings.directory().resolve(database.choice().replaceAll("\\W+", "-"));
        delete(directory);
        long start = System.nanoTime();
        database.fill(orders, LiveProject.create(directory.resolve("start"), database));
        System.out.printf(
                Locale.ROOT,
                "%s: %d orders after %d s%n",
                database.description(),
                orders.rows(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        var results = new LiveResults(title(database));
        all.add(results);
        var course = new Course(settings, database, orders);
        results.baseline(course.run(Change.of("no change", database.schema()), new Idle()));
        publish(results);
        for (var change : database.changes()) {
            if (settings.only().matcher(change.name()).find()) {
                add(change, course, database, results);
                publish(results);
            }
        }
        System.out.println(results.markdown());
    }

    private void add(Change change, Course course, LiveDatabase database, LiveResults results)
            throws IOException, SQLException, InterruptedException {
        var name = change.name().replaceAll("\\W+", "-");
        var directory = settings.directory().resolve(database.choice().replaceAll("\\W+", "-"));
        var project = LiveProject.create(directory.resolve(name), database);
        try {
            var written = project.generate(change, servers);
            var ours = course.run(change, new OurDeployment(project, written));
            results.add(change, ours, course.run(change, new NaiveDeployment(change.naive())));
        } catch (MigrationException e) {
            results.refused(change, e.getMessage() + " " + e.hint());
        }
    }

    private void publish(LiveResults results) throws IOException {
        System.out.println(results.last());
        var text = String.join("\n", all.stream().map(LiveResults::markdown).toList());
        Files.writeString(settings.directory().resolve("live.md"), text);
    }

    private String title(LiveDatabase database) {
        return String.format(
                Locale.ROOT,
                "%s%n%d orders, %d writers, %d readers, each resting %d ms between requests · ours / naive",
                Machine.describe(database.description()),
                orders.rows(),
                settings.writers(),
                settings.readers(),
                settings.think().toMillis());
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(tree);
    }

    /** Nothing happens for a while. */
    private static final class Idle implements Deployment {
        @Override
        public void expand(DataSource target) throws InterruptedException {
            TimeUnit.SECONDS.sleep(BASELINE_SECONDS);
        }

        @Override
        public void contract(DataSource target) {
            // Nothing.
        }
    }
}
