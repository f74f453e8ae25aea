package dev.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Pace;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.operation.Operation;
import dev.migration.plan.Briefings;
import dev.migration.plan.Fitting;
import dev.migration.plan.Plan;
import dev.migration.plan.PlannedScript;
import dev.migration.plan.Planner;
import dev.migration.plan.Rollout;
import dev.migration.plan.Script;
import dev.migration.plan.ScriptText;
import dev.migration.plan.Step;
import dev.migration.plan.Withheld;
import dev.migration.plan.ZeroDowntime;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The laws of any two schemas A and B of an engine: V leads from A to B, U back to A, and then nothing is left to plan. */
final class AnyPair {
    private final DatabaseServer server;
    private final SchemaWords words;
    private final ScriptText text;
    private final ScriptRunner runner = new ScriptRunner(new HistorySettings(
            Path.of("."),
            List.of("filesystem:none"),
            Path.of("."),
            Map.of(),
            Map.of(),
            AnyPair.class.getClassLoader()));

    AnyPair(DatabaseServer server, SchemaWords words) {
        this.server = server;
        this.words = words;
        this.text = new ScriptText(server.dialect());
    }

    void obeysTheLaws(SchemaDesign before, SchemaDesign after) {
        try (ScratchDatabase database = server.scratch();
                ScratchDatabase model = server.scratch()) {
            Schema start = created(before, database);
            Schema desired = created(after, model);
            Rollout rollout = new ZeroDowntime(server.dialect()).of(planned(start, desired), start);
            List<Script> forward = new ArrayList<>();
            List<Script> undo = new ArrayList<>();
            Briefings briefings = new Briefings(server.dialect(), Pace.usual(), start);
            for (PlannedScript script : rollout.scripts()) {
                forward.add(text.forward(script.steps()));
                undo.add(0, twice(text.undo(script.steps())));
                briefings.next(script.steps());
            }
            for (Withheld script : rollout.withheld()) {
                forward.add(text.forward(script));
                undo.add(0, twice(text.undo(script)));
                briefings.next(script.steps());
            }

            // There.
            run(forward, database);
            Schema reached = database.read(List.of());
            assertThat(Residue.between(withoutUniques(reached), withoutUniques(desired)))
                    .as("after V")
                    .isEmpty();
            assertThat(plan(reached, desired).steps()).isEmpty();

            // And back, each script twice.
            run(undo, database);
            assertThat(Residue.between(database.read(List.of()), start))
                    .as("after U")
                    .isEmpty();
        }
    }

    /** Without Flyway, whose history table costs more than all of this. */
    private Schema created(SchemaDesign design, ScratchDatabase scratch) {
        Plan plan = plan(Schema.EMPTY, design.in(words, server.dialect()));
        try (Statement statement = scratch.connection().createStatement()) {
            for (Step step : plan.steps()) {
                for (Operation operation : step.operations()) {
                    for (String sql : server.dialect().statements(operation, Guard.NONE)) {
                        statement.execute(sql);
                    }
                }
            }
        } catch (SQLException refusal) {
            throw new AssertionError(refusal);
        }
        return scratch.read(List.of());
    }

    /** A unique index serves for a unique constraint, and the other way round; that one is there, the next plan says. */
    private static Schema withoutUniques(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .map(table -> new Table(
                        table.name(),
                        table.columns(),
                        table.primaryKey(),
                        List.of(),
                        table.foreignKeys(),
                        table.checks(),
                        table.indexes().stream()
                                .filter(index -> !index.unique())
                                .toList(),
                        table.comment(),
                        table.partitionKey(),
                        table.partitionOf()))
                .toList();
        return new Schema(schema.namespaces(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }

    private static Script twice(Script script) {
        return new Script(script.text() + "\n" + script.text(), script.configuration());
    }

    /** Flyway takes its time to start, so scripts of one kind run as one. */
    private void run(List<Script> scripts, ScratchDatabase scratch) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < scripts.size(); i++) {
            List<String> configuration = scripts.get(i).configuration();
            sql.append(scripts.get(i).text()).append('\n');
            if (i == scripts.size() - 1
                    || !configuration.equals(scripts.get(i + 1).configuration())) {
                runner.run(new SqlScript("script.sql", sql.toString(), String.join("\n", configuration)), scratch);
                sql.setLength(0);
            }
        }
    }

    /** All that only the database has may go, and every column may become narrower. */
    private Plan plan(Schema current, Schema desired) {
        return new Fitting(server.dialect()).in(planned(current, desired), current);
    }

    /** What the engine can carry out of it, nobody has asked yet. */
    private static Plan planned(Schema current, Schema desired) {
        List<String> drops = new ArrayList<>();
        for (Table table : current.tables()) {
            String name = typed(table.name().name());
            if (desired.table(table.name()).isEmpty()) {
                drops.add(name);
            }
            table.indexes().forEach(index -> drops.add("index:" + name + "." + typed(index.name())));
        }
        current.sequences()
                .forEach(sequence ->
                        drops.add("sequence:" + typed(sequence.name().name())));
        current.enums().forEach(type -> drops.add("enum:" + typed(type.name().name())));
        List<String> narrows = current.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> typed(table.name().name()) + "." + typed(column.name())))
                .toList();
        DiffSettings settings = new DiffSettings(List.of(), drops, narrows, List.of(), true, List.of(), List.of());
        return new Planner()
                .plan(new SchemaDiffer(settings).compare(current, desired).changes(), current, desired);
    }

    private static String typed(Identifier name) {
        return '"' + name.text().replace("\"", "\"\"") + '"';
    }
}
