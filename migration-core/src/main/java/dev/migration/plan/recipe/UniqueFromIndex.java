package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import java.util.List;
import java.util.stream.Stream;

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
        if (!circumstances.dialect().changesOnline() || (!adds && !brings)) {
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
        return operations.stream()
                .flatMap(operation ->
                        operation instanceof AddUnique ? OnlineForms.of(operation).stream() : Stream.of(operation))
                .toList();
    }
}
