package dev.migration;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder of {@code scenarios/<engine>}: {@code history/V1__….sql}, {@code desired.sql}, the answers of a person in
 * {@code answers.properties} where there are any, and in {@code expected} all that generate makes of them.
 */
final class Scenario {
    private static final String HISTORY = "history";
    private static final String CONTRACT = "contract/";

    private final String engine;
    private final Path folder;

    Scenario(String engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** A module as the folder says, in a folder of its own. */
    TestModule module(Path base) {
        TestModule module = new TestModule(base, engine).model(text(folder.resolve("desired.sql")));
        files(folder.resolve(HISTORY)).forEach(module::script);
        Properties answers = new Properties();
        Path file = folder.resolve("answers.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                answers.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (answers.containsKey("backfill")) {
            module.backfill(answers.getProperty("backfill"));
        }
        if ("false".equals(answers.getProperty("zeroDowntime"))) {
            module.downtime();
        }
        if (answers.containsKey("archive")) {
            module.archive();
        }
        if (answers.containsKey("using")) {
            module.using(answers.getProperty("using"));
        }
        if (answers.containsKey("enumReplace")) {
            module.enumReplace(answers.getProperty("enumReplace"));
        }
        return module.rename(answers.getProperty("rename", ""))
                .drop(answers.getProperty("drop", ""))
                .narrow(answers.getProperty("narrow", ""))
                .unmanaged(answers.getProperty("unmanaged", ""));
    }

    /** What is expected, by the name of the file under {@code expected}. */
    Map<String, String> expected() {
        Path expected = folder.resolve("expected");
        return Files.isDirectory(expected) ? files(expected) : Map.of();
    }

    /** Makes {@code actual} what is expected from now on. */
    void expect(Map<String, String> actual) {
        Path expected = folder.resolve("expected");
        try {
            if (Files.isDirectory(expected)) {
                try (Stream<Path> old = Files.walk(expected)) {
                    for (Path file : old.filter(Files::isRegularFile).toList()) {
                        Files.delete(file);
                    }
                }
            }
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Path target = expected.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates, and gives the files it wrote together with what it found; or the refusal alone. */
    Map<String, String> generate(TestModule module) {
        Map<String, String> made = new TreeMap<>();
        try {
            Report report = module.generate();
            made.put("changes.txt", changes(report));
        } catch (MigrationException refusal) {
            made.put("refusal.txt", refusal.getMessage() + "\n\n" + refusal.hint() + "\n");
        }
        for (String path : module.files()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean contract = path.startsWith(TestModule.CONTRACTS);
            if (contract || !Files.exists(folder.resolve(HISTORY).resolve(name))) {
                made.put((contract ? CONTRACT : "") + name, module.read(path));
            }
        }
        return made;
    }

    private static String changes(Report report) {
        StringBuilder text = new StringBuilder("changes\n");
        report.changes().forEach(change -> text.append(line(change)));
        text.append("tolerated\n");
        report.tolerated().forEach(change -> text.append(line(change)));
        text.append("unmanaged\n");
        report.unmanaged()
                .forEach(object -> text.append("  %s %s [%s]\n"
                        .formatted(
                                object.kind(), object.object(), object.state().label())));
        return text.toString();
    }

    private static String line(ReportedChange change) {
        String because = change.because() == null ? "" : " [" + change.because() + "]";
        return ("  " + change.kind() + " " + change.object() + " " + change.detail()).stripTrailing() + because + "\n";
    }

    /**
     * Runs what was made over the history, all of it forward and back, and lists what an engine's own words tell apart: what
     * is not as the model has it, and what is not as it was before. On its way it asks what the plan says to ask.
     */
    String residue(TestModule module, Map<String, String> made) {
        List<String> forward = new ArrayList<>();
        made.keySet().stream()
                .filter(name -> name.matches("V.*\\.sql"))
                .sorted(Comparator.comparing(name -> Integer.parseInt(name.replaceAll("V(\\d+)__.*", "$1"))))
                .forEach(forward::add);
        made.keySet().stream()
                .filter(name -> name.startsWith(CONTRACT) && name.endsWith(".sql") && !name.endsWith(".undo.sql"))
                .forEach(forward::add);
        List<String> start = new ArrayList<>();
        files(folder.resolve(HISTORY)).keySet().forEach(name -> start.add(TestModule.SCRIPTS + name));
        DatabaseServer server = TestDatabases.SHARED.server(DatabaseChoice.parse(engine));
        ScriptRunner runner = module.runner();
        try (ScratchDatabase scratch = server.scratch();
                ScratchDatabase model = server.scratch()) {
            start.forEach(path -> runner.run(new SqlScript(path, module.read(path)), scratch));
            CatalogWords before = CatalogWords.of(engine, scratch);
            PlanQueries plan = new PlanQueries(module.read("target/migration/plan.md"));
            for (String name : forward) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                plan.mustHold("Before", file, scratch);
                run(runner, made, name, scratch);
                plan.mustHold("After", file, scratch);
            }
            runner.run(new SqlScript("model.sql", module.read("model.sql")), model);
            String left = CatalogWords.of(engine, scratch).against(CatalogWords.of(engine, model));
            for (int i = forward.size() - 1; i >= 0; i--) {
                run(runner, made, undo(forward.get(i)), scratch);
            }
            String lost = CatalogWords.of(engine, scratch).against(before);
            return "not as the model has it\n" + left + "not as it was before\n" + lost;
        }
    }

    private static void run(ScriptRunner runner, Map<String, String> made, String name, ScratchDatabase scratch) {
        runner.run(new SqlScript(name, made.get(name), made.getOrDefault(name + ".conf", "")), scratch);
    }

    private static String undo(String name) {
        return name.startsWith(CONTRACT) ? name.replaceFirst("\\.sql$", ".undo.sql") : "U" + name.substring(1);
    }

    private static Map<String, String> files(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            texts.put(directory.relativize(file).toString().replace('\\', '/'), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
