package dev.migration;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.Path;
import dev.migration.error.MigrationException;
import dev.migration.plan.Decisions;
import dev.migration.schema.Identifier;
import java.util.List;
import java.util.Optional;

/** Whether an engine can convert the values of a column as a person says. */
final class Casts {
    private Casts() {}

    /**
     * Refuses an expression where the engine has no statement that converts by it: it would take several, and a script of which
     * a part has run would convert twice when it is run again.
     *
     * @throws MigrationException the engine cannot; the hint has the way by a second column
     */
    static void refuse(Dialect dialect, Decisions decisions, List<Change> changes) {
        if (dialect.convertsByExpression()) {
            return;
        }
        for (Change change : changes) {
            Optional<String> expression = change instanceof ColumnTypeChanged type
                    ? decisions.casts().of(type.table(), type.column())
                    : Optional.empty();
            if (expression.isPresent()) {
                throw refusal(dialect, (ColumnTypeChanged) change, expression.get());
            }
        }
    }

    private static MigrationException refusal(Dialect dialect, ColumnTypeChanged change, String expression) {
        Identifier column = change.column();
        Identifier second = new Identifier(column.text() + "_new", column.exact());
        return MigrationException.project(
                "using=" + change.object() + ": " + dialect.displayName()
                        + " has no statement that converts a column by an expression, and a script of several would convert"
                        + " twice when it is run again after a failure. Nothing was written.",
                "Map the attribute to a column of its own, @Column(name = \"" + second.text() + "\"), and fill that:"
                        + " mvn migration:generate "
                        + MavenOption.of("backfill", Path.typed(change.table(), second) + ":" + expression));
    }
}
