package dev.migration.plan;

import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Drops a column and adds it again otherwise, with all that uses it: no engine alters how a column is generated. */
final class Remaking {
    static final String REASON =
            "how it is generated changes, so the column is dropped and added again with all that uses it";

    private Remaking() {}

    static Acts acts(SchemaState state, ColumnGenerationChanged change) {
        QualifiedName table = change.table();
        Acts users = Users.of(state, table, change.to().name());
        Acts acts = new Acts();
        List<Operation> drops = users.forward();
        List<Operation> restores = users.undo();
        List<Operation> again = new ArrayList<>(restores);
        for (int i = 0; i < drops.size(); i++) {
            acts.then(drops.get(i), again.get(drops.size() - 1 - i));
        }
        Column now = state.table(table).column(change.to().name()).orElse(change.from());
        swap(acts, table, now, change.to());
        for (int i = 0; i < restores.size(); i++) {
            acts.then(restores.get(i), drops.get(drops.size() - 1 - i));
        }
        return acts;
    }

    private static void swap(Acts acts, QualifiedName table, Column from, Column to) {
        List<Operation> back = new ArrayList<>(List.of(new AddColumn(table, from)));
        if (from.comment() != null) {
            back.add(TablePlan.comment(table, from));
        }
        acts.then(new DropColumn(table, from.name()), back);
        acts.then(new AddColumn(table, to), new DropColumn(table, to.name()));
        if (to.comment() != null) {
            acts.then(TablePlan.comment(table, to), List.of());
        }
    }
}
