package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A unique constraint of a table in use gets its index while writers go on, and takes it over. */
@AutoService(Recipe.class)
public final class UniqueFromIndex implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        boolean adds = step.operations().size() == 1
                && step.operations().get(0) instanceof AddUnique add
                && circumstances.usedWhole(add.table()).isPresent();
        boolean brings = !adds
                && step.undo().stream()
                        .anyMatch(undo -> undo instanceof AddUnique add
                                && circumstances.usedWhole(add.table()).isPresent());
        if (!circumstances.changesOnline() || (!adds && !brings)) {
            return List.of();
        }
        List<Operation> undo = fromIndexes(step.undo());
        if (brings) {
            return List.of(step.with(step.operations(), undo));
        }
        String words = step.words() + " Its index is built while readers and writers go on";
        return List.of(step.with(fromIndexes(step.operations()), undo, words, Risk.MEDIUM));
    }

    private static List<Operation> fromIndexes(List<Operation> operations) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AddUnique add) {
                result.add(new Online(new CreateIndex(add.table(), index(add.unique()))));
                result.add(new AttachUnique(add.table(), add.unique()));
            } else {
                result.add(operation);
            }
        }
        return result;
    }

    private static Index index(UniqueConstraint unique) {
        return new Index(
                unique.name(),
                true,
                "btree",
                unique.columns().stream().map(IndexPart::of).toList(),
                unique.include(),
                null,
                unique.nullsNotDistinct(),
                "");
    }
}
