package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.CommentChanged;
import dev.migration.diff.Expression;
import dev.migration.diff.Renaming;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a table in use gets its new name beside the old one: a second column, which a trigger keeps equal whichever of the
 * two a release writes. The old one goes in a contract script. Where something holds on to the column by its place, such as a
 * key or a view, it is renamed in place, and the step says so.
 */
@AutoService(Recipe.class)
public final class RenamedByMirror implements Recipe {
    /** What speaks of columns by name at the time it runs, and so lives with both. */
    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!(step.change() instanceof ColumnRenamed rename)
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof RenameColumn)) {
            return List.of();
        }
        Optional<Table> table = circumstances.usedWhole(rename.table());
        if (table.isEmpty() || !alone(step, table.get(), rename, circumstances)) {
            return List.of();
        }
        Table after = Renaming.apply(circumstances.schema(), List.of(rename))
                .table(rename.table())
                .orElseThrow();
        return circumstances.dialect().commitsEachStatement()
                ? new MirroredByStatements(step, table.get(), after, rename, circumstances).steps()
                : new MirroredColumn(step, table.get(), after, rename, circumstances).steps();
    }

    /** Whether a second column can do all that the first one does, and nothing else of the plan speaks of either. */
    private static boolean alone(Step step, Table table, ColumnRenamed rename, Circumstances circumstances) {
        Column column = table.column(rename.from()).orElseThrow();
        boolean plain = column.identity() == null
                && column.generation() == null
                && (column.defaultValue() == null || !column.defaultValue().contains("nextval("))
                && table.partitionOf() == null;
        return plain
                && circumstances.dialect().mirrors(table, column)
                && !isKey(table, column.name(), circumstances.schema())
                && table.columns().stream()
                        .noneMatch(other -> other.generation() != null
                                && Expression.mentions(other.generation().expression(), column.name()))
                && circumstances.schema().unmanaged().stream().noneMatch(object -> holds(object, table, column.name()))
                && circumstances.othersOf(step.change()).stream().allMatch(other -> leavesAlone(other, rename));
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

    /** Keys, indexes and checks may speak of the column; a comment or another column does not, unless names are exchanged. */
    private static boolean leavesAlone(Change other, ColumnRenamed rename) {
        if (other instanceof ColumnRenamed) {
            return false;
        }
        boolean elsewhere = other instanceof ColumnChange || other instanceof CommentChanged;
        return elsewhere
                && !rename.to().equals(other.column())
                && !rename.from().equals(other.column());
    }
}
