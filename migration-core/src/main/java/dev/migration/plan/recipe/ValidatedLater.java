package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.dialect.Dialect;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** A foreign key or check of a table in use holds for new rows first; rows that are there are looked at afterwards. */
@AutoService(Recipe.class)
public final class ValidatedLater implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        Dialect dialect = circumstances.dialect();
        if (step.operations().size() != 1) {
            return List.of();
        }
        Operation operation = step.operations().get(0);
        boolean foreignKey = dialect.validatesForeignKeysLater()
                && operation instanceof AddForeignKey add
                && circumstances.usedWhole(add.table()).isPresent();
        boolean check = dialect.changesOnline()
                && operation instanceof AddCheck add
                && circumstances.used(add.table()).isPresent();
        List<Operation> forms = OnlineForms.of(operation);
        return (foreignKey || check) && forms.size() > 1
                ? steps(dialect, step, forms.get(0), (ValidateConstraint) forms.get(1))
                : List.of();
    }

    /** Where the catalog does not say whether rows were looked at, there is nothing to take back from that. */
    private static List<Step> steps(Dialect dialect, Step step, Operation add, ValidateConstraint validate) {
        boolean foreignKey = validate.kind() == ConstraintKind.FOREIGN_KEY;
        List<Operation> again = new ArrayList<>(step.undo());
        again.add(add);
        Step first = step.with(List.of(add), step.undo(), step.words() + " It holds for new rows first", Risk.LOW);
        Step second = step.with(
                List.of(validate),
                dialect.changesOnline() ? again : List.of(),
                validate.name() + " is compared with the rows that are there, while readers and writers go on. "
                        + (foreignKey
                                ? "Rows without their counterpart make it fail"
                                : "Rows that break it make it fail"),
                Risk.MEDIUM);
        return List.of(first, second);
    }
}
