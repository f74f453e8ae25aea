package dev.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.Change;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.Differences;
import dev.migration.diff.SchemaDiffer;
import dev.migration.operation.Operation;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A plan from one schema to another, and the laws that every plan obeys. */
record PlanCase(Plan plan, Differences differences, Schema database, Schema model, DiffSettings settings) {

    static PlanCase of(Schema database, Schema model) {
        return of(database, model, DiffSettings.NONE);
    }

    static PlanCase of(Schema database, Schema model, DiffSettings settings) {
        Differences differences = new SchemaDiffer(settings).compare(database, model);
        Plan plan = new Planner().plan(differences.changes(), database, model);
        PlanCase result = new PlanCase(plan, differences, database, model, settings);
        result.mustObeyTheLaws();
        return result;
    }

    List<String> forward() {
        return Words.of(operations(plan.steps()));
    }

    List<String> undo() {
        return Words.of(undoOperations(plan.steps()));
    }

    List<String> ids() {
        return plan.withheld().stream().map(Withheld::id).toList();
    }

    List<String> forward(String id) {
        return Words.of(operations(withheld(id).steps()));
    }

    List<String> undo(String id) {
        return Words.of(undoOperations(withheld(id).steps()));
    }

    private Withheld withheld(String id) {
        return plan.withheld().stream()
                .filter(script -> script.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Forward leads to the model, undo gives back what was, every change has a step, and nothing destroys unasked. */
    private void mustObeyTheLaws() {
        SchemaState state = new SchemaState(database).run(operations(plan.steps()));
        Schema single = state.schema();
        SchemaState undone = new SchemaState(single).run(undoOperations(plan.steps()));
        assertThat(comparable(undone.schema())).isEqualTo(comparable(database));

        List<Schema> states = new ArrayList<>();
        for (Withheld script : plan.withheld()) {
            states.add(state.schema());
            state.run(operations(script.steps()));
        }
        SchemaDiffer differ = new SchemaDiffer(settings);
        assertThat(differ.compare(state.schema(), model).changes())
                .as(this::summary)
                .isEmpty();
        for (int i = plan.withheld().size() - 1; i >= 0; i--) {
            state.run(undoOperations(plan.withheld().get(i).steps()));
            assertThat(comparable(state.schema())).isEqualTo(comparable(states.get(i)));
        }

        List<Change> planned = new ArrayList<>();
        plan.steps().forEach(step -> planned.add(step.change()));
        plan.withheld().forEach(script -> script.steps().forEach(step -> planned.add(step.change())));
        assertThat(planned).containsAll(differences.changes());
        assertThat(plan.steps()).noneMatch(step -> step.change().destructive());
        assertThat(ids()).isSorted().doesNotHaveDuplicates();
    }

    private String summary() {
        StringBuilder text = new StringBuilder("V " + forward());
        differences
                .changes()
                .forEach(change ->
                        text.append('\n').append(change.kind() + " " + change.object() + " " + change.detail()));
        plan.withheld()
                .forEach(script -> text.append('\n').append(script.id()).append(Words.of(operations(script.steps()))));
        return text.toString();
    }

    private static List<Operation> operations(List<Step> steps) {
        return steps.stream().flatMap(step -> step.operations().stream()).toList();
    }

    private static List<Operation> undoOperations(List<Step> steps) {
        List<Operation> operations = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            operations.addAll(steps.get(i).undo());
        }
        return operations;
    }

    /** The schema with columns in the order of their names: what comes back, comes back last. */
    private static Schema comparable(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            TableParts parts = new TableParts(table);
            parts.columns.sort(Comparator.comparing(column -> column.name()));
            tables.add(parts.together());
        }
        return new Schema(List.of(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }
}
