package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table in use refuses NULL without a look at all rows under a lock: a check that was validated beside readers and
 * writers is proof enough.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL">SET NOT
 *     NULL</a>
 */
@AutoService(Recipe.class)
public final class RequiredByCheck implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!circumstances.dialect().changesOnline()
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof SetNullability required)
                || required.nullable()) {
            return List.of();
        }
        Optional<Table> table = circumstances.used(required.table());
        if (table.isEmpty()) {
            return List.of();
        }
        List<Operation> operations = operations(table.get(), required.column(), circumstances);
        Operation add = operations.get(0);
        Operation validate = operations.get(1);
        Operation drop = operations.get(3);
        List<Operation> back = new ArrayList<>(step.undo());
        back.add(add);
        back.add(validate);
        return List.of(
                step.with(
                        List.of(add),
                        List.of(drop),
                        step.words() + " A check refuses NULL in new rows first, while nobody looks at the others",
                        Risk.MEDIUM),
                step.with(
                        List.of(validate),
                        List.of(drop, add),
                        "all rows are looked at while readers and writers go on. A row with NULL makes it fail",
                        Risk.MEDIUM),
                step.with(
                        List.of(operations.get(2), drop),
                        back,
                        "the check is proof that no row has NULL, so that nobody waits for a look at them, and goes",
                        Risk.LOW));
    }

    /** How the column comes to refuse NULL on this engine. */
    static List<Operation> forms(Table table, Column column, Circumstances circumstances) {
        return circumstances.dialect().changesOnline()
                ? operations(table, column, circumstances)
                : List.of(new SetNullability(table.name(), column, false));
    }

    /**
     * Adds the check, validates it, has the column refuse NULL, and drops the check; each is one operation.
     *
     * @param column as it is before
     */
    static List<Operation> operations(Table table, Column column, Circumstances circumstances) {
        Identifier check = circumstances.free(table, column.name(), "required");
        String condition = circumstances.sql(column.name()) + " is not null";
        return List.of(
                new AddCheck(table.name(), new CheckConstraint(check, condition, false, Validity.NOT_VALID)),
                ValidateConstraint.check(table.name(), check),
                new SetNullability(table.name(), column, false, check),
                new DropConstraint(table.name(), check, ConstraintKind.CHECK));
    }
}
