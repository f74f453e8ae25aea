package dev.migration;

import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Pace;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import dev.migration.plan.EnumReplacements;
import dev.migration.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A module in a temporary folder, as a user would have it: scripts, a model, settings. */
final class TestModule implements Progress {
    static final String SCRIPTS = "src/main/resources/db/migration/";
    static final String CONTRACTS = "src/main/migration/contract/";

    private final Path base;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> outputDirectories = new ArrayList<>();
    private final List<Path> dependencies = new ArrayList<>();
    private final Map<String, String> rules = new TreeMap<>();
    private Map<String, String> properties = Map.of();
    private List<String> locations = List.of();
    private @Nullable String database;
    private String model = ModelSettings.ENTITIES;
    private RolloutSettings rollout = RolloutSettings.usual();
    /** Without it no index can be built beside writers on PostgreSQL. */
    private Map<String, String> flyway = Map.of("flyway.postgresql.transactional.lock", "false");

    private @Nullable String since;
    private @Nullable String version;
    private @Nullable String description;
    private Answers answers = new Answers(List.of(), List.of(), List.of(), List.of());

    TestModule(Path base, @Nullable String database) {
        this.base = base;
        this.database = database;
        try {
            Files.createDirectories(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the dev database is this one. */
    boolean on(String engine) {
        return engine.equals(database);
    }

    /** The desired schema as SQL. */
    TestModule model(String sql) {
        write("model.sql", sql);
        model = "model.sql";
        return this;
    }

    /** The desired schema as compiled entities. */
    TestModule entities(Path classes, List<Path> jars) {
        model = ModelSettings.ENTITIES;
        outputDirectories.clear();
        outputDirectories.add(classes);
        dependencies.clear();
        dependencies.addAll(jars);
        return this;
    }

    /** Hibernate properties of the plugin's own parameter. */
    TestModule properties(Map<String, String> typed) {
        properties = typed;
        return this;
    }

    TestModule script(String name, String sql) {
        write(SCRIPTS + name, sql);
        return this;
    }

    TestModule write(String path, String text) {
        try {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestModule rename(String... typed) {
        answers = new Answers(List.of(typed), answers.drop(), answers.narrow(), answers.unmanaged());
        return this;
    }

    TestModule drop(String... typed) {
        answers = new Answers(answers.rename(), List.of(typed), answers.narrow(), answers.unmanaged());
        return this;
    }

    TestModule narrow(String... typed) {
        answers = new Answers(answers.rename(), answers.drop(), List.of(typed), answers.unmanaged());
        return this;
    }

    TestModule unmanaged(String... typed) {
        answers = new Answers(answers.rename(), answers.drop(), answers.narrow(), List.of(typed));
        return this;
    }

    /** The POM says nothing of Flyway. */
    TestModule withoutFlyway() {
        flyway = Map.of();
        return this;
    }

    /** How scripts reach a database that is in use. */
    TestModule rollout(RolloutSettings settings) {
        rollout = settings;
        return this;
    }

    /** What rows that are there get, in batches that even a small table has several of. */
    TestModule backfill(String typed) {
        rollout =
                new RolloutSettings(true, Pace.usual(), Backfills.parse(typed, new Batches(2, 0)), rollout.decisions());
        return this;
    }

    /** Scripts for a release that stops the others. */
    TestModule downtime() {
        rollout = new RolloutSettings(false, Pace.usual(), Backfills.NONE, rollout.decisions());
        return this;
    }

    /** Contract scripts archive what they drop. */
    TestModule archive() {
        return decided(new Decisions(
                true, rollout.decisions().casts(), rollout.decisions().enumReplacements()));
    }

    /** How values become those of another type. */
    TestModule using(String typed) {
        return decided(new Decisions(rollout.decisions().archive(), Decisions.casts(typed), EnumReplacements.NONE));
    }

    /** What becomes of rows with constants that go. */
    TestModule enumReplace(String typed) {
        Decisions others = rollout.decisions();
        return decided(new Decisions(others.archive(), others.casts(), EnumReplacements.parse(typed)));
    }

    private TestModule decided(Decisions decisions) {
        rollout = new RolloutSettings(rollout.zeroDowntime(), rollout.pace(), rollout.backfills(), decisions);
        return this;
    }

    TestModule noAnswers() {
        answers = new Answers(List.of(), List.of(), List.of(), List.of());
        return this;
    }

    TestModule locations(String... typed) {
        locations = List.of(typed);
        return this;
    }

    TestModule since(String typed) {
        since = typed;
        return this;
    }

    TestModule version(String typed) {
        version = typed;
        return this;
    }

    TestModule description(String typed) {
        description = typed;
        return this;
    }

    TestModule rule(String id, String word) {
        rules.put(id, word);
        return this;
    }

    Report generate() {
        return generate(TestDatabases.SHARED);
    }

    Report generate(DevDatabases databases) {
        return new Generate(databases, this).run(settings());
    }

    Report contract(@Nullable String id) {
        return new Contract(TestDatabases.SHARED, this).run(settings(), id);
    }

    Report check() {
        return new Check(TestDatabases.SHARED, this).run(settings());
    }

    Report adopt() {
        return new Adopt(TestDatabases.SHARED, this).run(settings());
    }

    Report diff() {
        return new Diff(TestDatabases.SHARED, this).run(settings());
    }

    String read(String path) {
        try {
            return Files.readString(base.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of the module but its report, model and classes, sorted. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> base.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("target/") && !file.equals("model.sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its folder. */
    Path base() {
        return base;
    }

    /** The files without what Flyway must be told of them. */
    List<String> scripts() {
        return files().stream().filter(file -> !file.endsWith(".conf")).toList();
    }

    /** What the goals said on their way. */
    List<String> lines() {
        return lines;
    }

    private Map<String, String> flyway() {
        return String.valueOf(database).startsWith("postgresql") ? flyway : Map.of();
    }

    Settings settings() {
        return new Settings(
                new Project(base, outputDirectories, dependencies, base.resolve("target/migration"), flyway(), null),
                database,
                new ModelSettings(model, List.of(), null, properties),
                new ScriptSettings(
                        locations, null, ScriptSettings.DEFAULT_CONTRACT_LOCATION, description, version, Map.of()),
                rollout,
                answers,
                new GateSettings(since, "error", rules));
    }

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        lines.add("! " + line);
    }

    /** Runs SQL scripts as Flyway would run the module's own. */
    ScriptRunner runner() {
        return new ScriptRunner(new HistorySettings(
                base, List.of("filesystem:" + SCRIPTS), base, Map.of(), Map.of(), TestModule.class.getClassLoader()));
    }

    /** Runs a script of the module with what stands in its {@code .conf}. */
    void run(String path, ScratchDatabase database) {
        Path configuration = base.resolve(path + ".conf");
        runner().run(
                        new SqlScript(path, read(path), Files.exists(configuration) ? read(path + ".conf") : ""),
                        database);
    }
}
