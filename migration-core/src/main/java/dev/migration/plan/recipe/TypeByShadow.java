package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.dialect.Lock;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.Expression;
import dev.migration.diff.Uses;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.Deferrability;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table in use gets a type for which all its values are written anew, and which takes every one of them: a second
 * column gets the values beside readers and writers, and the two exchange their names in a moment. Where something holds on to
 * the column by its place, it changes in place, and the step says what.
 */
@AutoService(Recipe.class)
public final class TypeByShadow implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!(step.change() instanceof ColumnTypeChanged change)
                || !circumstances.dialect().changesOnline()
                || change.destructive()
                || step.phase() != Phase.SINGLE
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof AlterColumnType alter)
                || alter.using() != null) {
            return List.of();
        }
        Optional<Table> table = circumstances.used(change.table());
        if (table.isEmpty() || !rewrites(alter, circumstances)) {
            return List.of();
        }
        Column column = table.get().column(change.column()).orElseThrow();
        Optional<String> obstacle = Holders.of(table.get(), column, circumstances)
                .or(() -> ofItsOwn(table.get(), column))
                .or(() -> circumstances.othersOf(change).stream()
                        .filter(other -> !leavesAlone(other, table.get(), column.name()))
                        .findFirst()
                        .map(other -> "the plan changes " + other.object() + " too"));
        return obstacle.isPresent()
                ? List.of(step.with(step.operations(), step.undo(), inPlace(step, obstacle.get()), Risk.HIGH))
                : new ShadowColumn(step, table.get(), alter, circumstances).steps();
    }

    private static boolean rewrites(AlterColumnType alter, Circumstances circumstances) {
        return circumstances.dialect().locks(alter).stream().anyMatch(lock -> lock.span() == Lock.Span.WRITING);
    }

    private static String inPlace(Step step, String obstacle) {
        return step.words() + " All rows are written anew in place, since " + obstacle
                + ": no second column can take its place";
    }

    /** A value that does not fit leaves the old column NULL, which these refuse. */
    private static Optional<String> ofItsOwn(Table table, Column column) {
        boolean unique = table.uniques().stream()
                        .anyMatch(one -> one.nullsNotDistinct() && one.columns().contains(column.name()))
                || table.indexes().stream().anyMatch(one -> one.nullsNotDistinct() && Uses.column(one, column.name()));
        PrimaryKey key = table.primaryKey();
        if (key != null
                && key.columns().contains(column.name())
                && key.deferrability() != Deferrability.NOT_DEFERRABLE) {
            return Optional.of("its key is checked when the transaction ends");
        }
        boolean match = table.foreignKeys().stream()
                .anyMatch(foreign -> foreign.matchFull() && foreign.columns().contains(column.name()));
        return unique
                ? Optional.of("NULL is one value for a unique constraint on it")
                : match ? Optional.of("a foreign key takes NULL for all its columns or for none") : Optional.empty();
    }

    /** Others may speak of other columns, and change those with which the column shares nothing. */
    private static boolean leavesAlone(Change other, Table table, Identifier column) {
        Identifier name = other.column();
        boolean attribute = other instanceof ColumnDefaultChanged
                || other instanceof ColumnNullabilityChanged
                || other instanceof ColumnIdentityChanged;
        if (attribute && Objects.equals(name, column)) {
            return true;
        }
        if (Holders.isElsewhere(other, List.of(column))) {
            return name == null || !share(table, column, name);
        }
        return !Objects.equals(name, column) && !Expression.mentions(other.detail(), column);
    }

    private static boolean share(Table table, Identifier one, Identifier other) {
        return table.indexes().stream().anyMatch(index -> Uses.column(index, one) && Uses.column(index, other))
                || table.checks().stream().anyMatch(check -> Uses.column(check, one) && Uses.column(check, other))
                || table.uniques().stream().anyMatch(unique -> unique.columns().containsAll(List.of(one, other)))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().containsAll(List.of(one, other)));
    }
}
