package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Uses;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells each operation what it must leave behind, as the table is when it runs: a drop, the foreign keys that its index may
 * serve; the alteration of a column, the checks on it.
 */
final class Keeping {
    private final Dialect dialect;

    Keeping(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan whose operations know it, which starts from {@code current}. */
    Plan in(Plan plan, Schema current) {
        SchemaState state = new SchemaState(current);
        List<Step> steps = script(plan.steps(), state);
        List<Withheld> withheld = new ArrayList<>();
        for (Withheld script : plan.withheld()) {
            withheld.add(new Withheld(script.id(), script(script.steps(), state)));
        }
        return new Plan(steps, withheld);
    }

    /** Runs the state ahead over the script. */
    private List<Step> script(List<Step> steps, SchemaState state) {
        List<List<Operation>> forward = new ArrayList<>();
        steps.forEach(step -> forward.add(told(step.operations(), state)));
        SchemaState end = state.copy();
        List<Step> result = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            result.add(0, steps.get(i).with(forward.get(i), told(steps.get(i).undo(), end)));
        }
        return result;
    }

    private List<Operation> told(List<Operation> operations, SchemaState state) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            result.add(told(operation, state));
            state.run(List.of(operation));
        }
        return result;
    }

    private Operation told(Operation operation, SchemaState state) {
        if (operation instanceof DropConstraint drop && drop.kind() != ConstraintKind.CHECK) {
            Table table = state.table(drop.table());
            return new DropConstraint(drop.table(), drop.name(), drop.kind(), served(table, drop.kind(), drop.name()));
        }
        if (operation instanceof DropIndex drop) {
            return new DropIndex(drop.table(), drop.index(), served(state.table(drop.table()), null, drop.index()));
        }
        if (dialect.altersColumnsBesideChecks()) {
            return operation;
        }
        ColumnReference column = altered(operation);
        if (column == null) {
            return operation;
        }
        List<CheckConstraint> checks = state.table(column.table()).checks().stream()
                .filter(check -> Uses.column(check, column.column().name()))
                .toList();
        return checks.isEmpty() ? operation : new WithChecks(operation, checks);
    }

    private static @Nullable ColumnReference altered(Operation operation) {
        if (operation instanceof AlterColumnType type) {
            return new ColumnReference(type.table(), type.column());
        }
        if (operation instanceof SetNullability nullability) {
            return new ColumnReference(nullability.table(), nullability.column());
        }
        if (operation instanceof SetDefault value) {
            return new ColumnReference(value.table(), value.column());
        }
        if (operation instanceof SetIdentity identity) {
            return new ColumnReference(identity.table(), identity.column());
        }
        return operation instanceof CommentColumn comment
                ? new ColumnReference(comment.table(), comment.column())
                : null;
    }

    /** An index, or what has one. */
    private record Indexed(@Nullable ConstraintKind kind, Identifier name, List<Identifier> columns) {}

    /** The foreign keys that the index of what is dropped may serve. */
    private static List<ForeignKey> served(Table table, @Nullable ConstraintKind kind, Identifier name) {
        return indexed(table)
                .filter(dropped -> dropped.kind() == kind && dropped.name().equals(name))
                .flatMap(dropped -> table.foreignKeys().stream()
                        .filter(key -> kind != ConstraintKind.FOREIGN_KEY
                                || !key.name().equals(name))
                        .filter(key -> begins(key, dropped.columns())))
                .toList();
    }

    private static Stream<Indexed> indexed(Table table) {
        List<Indexed> found = new ArrayList<>();
        PrimaryKey primary = table.primaryKey();
        if (primary != null) {
            found.add(new Indexed(ConstraintKind.PRIMARY_KEY, primary.name(), primary.columns()));
        }
        for (UniqueConstraint unique : table.uniques()) {
            found.add(new Indexed(ConstraintKind.UNIQUE, unique.name(), unique.columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            found.add(new Indexed(ConstraintKind.FOREIGN_KEY, key.name(), key.columns()));
        }
        for (Index index : table.indexes()) {
            found.add(new Indexed(null, index.name(), columns(index)));
        }
        return found.stream();
    }

    private static List<Identifier> columns(Index index) {
        List<Identifier> columns = new ArrayList<>();
        index.parts().stream().map(IndexPart::column).filter(Objects::nonNull).forEach(columns::add);
        return columns;
    }

    /** Whether an index on these columns serves a foreign key. */
    private static boolean begins(ForeignKey key, List<Identifier> columns) {
        int size = key.columns().size();
        return size <= columns.size() && new TreeSet<>(columns.subList(0, size)).equals(new TreeSet<>(key.columns()));
    }
}
