package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import java.util.List;

/**
 * What a person decided about the data that a plan touches.
 *
 * @param archive whether contract scripts copy what they drop to where their undo finds it
 * @param casts how the values of a column become values of its new type, where a person said so
 * @param enumReplacements what becomes of rows that hold a constant which the model has no more
 */
public record Decisions(boolean archive, ColumnExpressions casts, EnumReplacements enumReplacements) {
    /** Nothing decided. */
    public static final Decisions NONE = new Decisions(false, ColumnExpressions.NONE, EnumReplacements.NONE);

    /**
     * Reads {@code events.day:to_date(day, 'YYYY-MM-DD')}.
     *
     * @throws dev.migration.error.MigrationException one has no column or no expression, or two are for one column
     */
    public static ColumnExpressions casts(String typed) {
        return ColumnExpressions.parse("using", "events.day:to_date(day, 'YYYY-MM-DD')", typed);
    }

    /** The columns of casts, as typed, whose type does not change. */
    public List<String> unusedCasts(List<Change> changes) {
        return casts.unused(
                changes.stream().filter(ColumnTypeChanged.class::isInstance).toList());
    }

    /** What is to be said of columns whose new type the old release cannot live with, where nobody has said how they convert. */
    public List<String> conversions(List<Change> changes, Dialect dialect) {
        return changes.stream()
                .filter(Companions::remakesColumn)
                .filter(ColumnTypeChanged.class::isInstance)
                .map(ColumnTypeChanged.class::cast)
                .filter(change -> casts.of(change.table(), change.column()).isEmpty())
                .map(change -> conversion(change) + (dialect.convertsByExpression() ? cast(change) : ""))
                .toList();
    }

    private static String conversion(ColumnTypeChanged change) {
        String id = ContractId.of(change);
        return change.object() + " becomes " + change.to().type()
                + " with which the release that runs cannot live, so that its contract script " + id
                + " waits; it fails for values that the engine does not convert by itself. To have both for a while, map"
                + " the attribute to a new column first, @Column(name = \"" + change.column()
                + "_new\").";
    }

    private static String cast(ColumnTypeChanged change) {
        return " To say how values convert, delete the contract script and its undo, and run mvn"
                + " migration:generate -Dmigration.using=\"" + change.object() + ":<SQL expression>\".";
    }
}
