package dev.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.plan.Plan;
import dev.migration.plan.Planner;
import dev.migration.plan.Script;
import dev.migration.plan.ScriptText;
import dev.migration.plan.Withheld;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.nio.file.Path;
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
            Plan plan = plan(start, desired);
            List<Script> forward = new ArrayList<>();
            List<Script> undo = new ArrayList<>();
            if (!plan.steps().isEmpty()) {
                forward.add(text.forward(plan.steps()));
                undo.add(0, text.undo(plan.steps()));
            }
            for (Withheld script : plan.withheld()) {
                forward.add(text.forward(script));
                undo.add(0, text.undo(script));
            }

            // There.
            run(forward, database);
            Schema reached = database.read(List.of());
            assertThat(Residue.between(reached, desired)).as("after V").isEmpty();
            assertThat(plan(reached, desired).steps()).isEmpty();

            // And back, each script twice.
            undo.forEach(script -> run(List.of(script, script), database));
            assertThat(Residue.between(database.read(List.of()), start))
                    .as("after U")
                    .isEmpty();
        }
    }

    private Schema created(SchemaDesign design, ScratchDatabase scratch) {
        Plan plan = plan(Schema.EMPTY, design.in(words, server.dialect()));
        run(List.of(text.forward(plan.steps())), scratch);
        return scratch.read(List.of());
    }

    private void run(List<Script> scripts, ScratchDatabase scratch) {
        scripts.forEach(script -> runner.run(
                new SqlScript("script.sql", script.text(), String.join("\n", script.configuration())), scratch));
    }

    /** All that only the database has may go, and every column may become narrower. */
    private static Plan plan(Schema current, Schema desired) {
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
        DiffSettings settings = new DiffSettings(List.of(), drops, narrows, List.of(), true, List.of());
        return new Planner()
                .plan(new SchemaDiffer(settings).compare(current, desired).changes(), current, desired);
    }

    private static String typed(Identifier name) {
        return '"' + name.text().replace("\"", "\"\"") + '"';
    }
}
