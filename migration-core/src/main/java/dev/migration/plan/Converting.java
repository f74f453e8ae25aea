package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts a column by an expression on engines that have no word for it: a second column gets the values and takes the name of
 * the first, with all that uses it.
 */
final class Converting {
    private static final int MOST_LETTERS = 56;

    private final Dialect dialect;

    Converting(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan as the engine can carry it out, which starts from {@code current}. */
    Plan in(Plan plan, Schema current) {
        if (dialect.convertsByExpression()) {
            return plan;
        }
        SchemaState state = new SchemaState(current);
        List<Step> steps = script(plan.steps(), state);
        List<Withheld> withheld = new ArrayList<>();
        plan.withheld().forEach(script -> withheld.add(new Withheld(script.id(), script(script.steps(), state))));
        return new Plan(steps, withheld);
    }

    private List<Step> script(List<Step> steps, SchemaState state) {
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            List<Operation> operations = new ArrayList<>();
            for (Operation operation : step.operations()) {
                List<Operation> parts = operation instanceof AlterColumnType type && type.using() != null
                        ? converted(type, type.using(), state)
                        : List.of(operation);
                operations.addAll(parts);
                state.run(parts);
            }
            result.add(step.with(operations, step.undo()));
        }
        return result;
    }

    private List<Operation> converted(AlterColumnType operation, String using, SchemaState state) {
        QualifiedName name = operation.table();
        Table table = state.table(name);
        Column after = ColumnEdit.type(operation.column(), operation.type());
        Column second = Column.of(free(table, after.name()), after.type(), true);
        PrimaryKey key = table.primaryKey();
        List<Column> along = key == null || key.columns().contains(after.name())
                ? List.of()
                : key.columns().stream()
                        .map(part -> table.column(part).orElseThrow())
                        .toList();
        List<Identifier> untouched = table.columns().stream()
                .filter(dialect::changesByItself)
                .map(Column::name)
                .toList();
        Acts users = Users.of(state, name, after.name());
        List<Operation> operations = new ArrayList<>();
        operations.add(new AddColumn(name, second));
        operations.add(new Backfill(name, along, second.name(), using, true, untouched, Batches.USUAL));
        operations.addAll(users.forward());
        operations.add(new DropColumn(name, after.name()));
        operations.add(new RenameColumn(name, second.name(), after.name()));
        operations.addAll(attributes(name, second.named(after.name()), after));
        operations.addAll(users.undo());
        return operations;
    }

    private static List<Operation> attributes(QualifiedName table, Column bare, Column wanted) {
        List<Operation> operations = new ArrayList<>();
        Column now = bare;
        if (!wanted.nullable()) {
            operations.add(new SetNullability(table, now, false));
            now = ColumnEdit.nullability(now, false);
        }
        if (wanted.defaultValue() != null) {
            operations.add(new SetDefault(table, now, wanted.defaultValue()));
            now = ColumnEdit.defaultValue(now, wanted.defaultValue());
        }
        if (wanted.comment() != null) {
            operations.add(new CommentColumn(table, now, wanted.comment()));
        }
        return operations;
    }

    private static Identifier free(Table table, Identifier column) {
        String text = column.text();
        String base = text.substring(0, Math.min(text.length(), MOST_LETTERS)) + "_new";
        Identifier name = new Identifier(base, column.exact());
        for (int i = 2; table.column(name).isPresent(); i++) {
            name = new Identifier(base + i, column.exact());
        }
        return name;
    }
}
