package dev.migration.plan.recipe;

import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.CommentChanged;
import dev.migration.diff.Expression;
import dev.migration.plan.Circumstances;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds on to a column by its place, so that no second one can do all that it does. */
final class Holders {
    /** What speaks of columns by name at the time it runs, and so lives with both. */
    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    private Holders() {}

    /** The first that is found, in words; empty where a second column does as well. */
    static Optional<String> of(Table table, Column column, Circumstances circumstances) {
        if (table.partitionOf() != null || table.partitionKey() != null) {
            return Optional.of("the table is partitioned");
        }
        if (column.generation() != null) {
            return Optional.of("it is computed");
        }
        if (!circumstances.dialect().mirrors(table, column)) {
            return Optional.of("no trigger keeps a second column equal");
        }
        if (table.columns().stream()
                .anyMatch(other -> other.generation() != null
                        && Expression.mentions(other.generation().expression(), column.name()))) {
            return Optional.of("another column is computed from it");
        }
        return circumstances.schema().unmanaged().stream()
                .filter(object -> holds(object, table, column.name()))
                .findFirst()
                .map(object -> object.kind() + " " + object.name() + " speaks of it");
    }

    /** The same, where keys and numbers do not move from one column to another. */
    static Optional<String> ofKey(Table table, Column column, Circumstances circumstances) {
        if (column.identity() != null
                || (column.defaultValue() != null && column.defaultValue().contains("nextval("))) {
            return Optional.of("it numbers the rows");
        }
        return isKey(table, column.name(), circumstances.schema()) ? Optional.of("it is a key") : Optional.empty();
    }

    private static boolean isKey(Table table, Identifier column, Schema schema) {
        return (table.primaryKey() != null
                        && (table.primaryKey().columns().contains(column)
                                || table.primaryKey().include().contains(column)))
                || schema.tables().stream()
                        .flatMap(other -> other.foreignKeys().stream())
                        .anyMatch(key -> key.referencedTable().equals(table.name())
                                && key.referencedColumns().contains(column));
    }

    private static boolean holds(UnmanagedObject object, Table table, Identifier column) {
        boolean ofTable = object.name().startsWith(table.name() + ".")
                || object.name().equals(table.name().toString())
                || Expression.mentions(object.definition(), table.name().name());
        return !ROUTINES.contains(object.kind())
                && ofTable
                && (object.kind().startsWith("inherit") || Expression.mentions(object.definition(), column));
    }

    /** Whether a change leaves the columns alone: another column, or a comment on that or on the table. */
    static boolean isElsewhere(Change change, List<Identifier> columns) {
        Identifier column = change.column();
        return (change instanceof ColumnChange || change instanceof CommentChanged)
                && (column == null || !columns.contains(column));
    }
}
