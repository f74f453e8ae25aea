package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/** An index of a table in use is built, and dropped, while writers go on. */
@AutoService(Recipe.class)
public final class OnlineIndex implements Recipe {

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        boolean index = circumstances.dialect().changesOnline()
                && step.operations().size() == 1
                && (step.operations().get(0) instanceof CreateIndex
                        || step.operations().get(0) instanceof DropIndex);
        if (!index) {
            return List.of();
        }
        TableAlteration alteration = (TableAlteration) step.operations().get(0);
        if (circumstances.usedWhole(alteration.table()).isEmpty()) {
            return List.of();
        }
        String words = alteration instanceof CreateIndex create
                ? "index " + create.index().name() + " is built while readers and writers go on. It waits for the"
                        + " transactions that are open"
                        + (create.index().unique() ? ", and fails if values repeat" : "")
                : "index " + ((DropIndex) alteration).index() + " goes while readers and writers go on";
        List<Operation> undo = step.undo().stream()
                .flatMap(operation -> operation instanceof CreateIndex || operation instanceof DropIndex
                        ? OnlineForms.of(operation).stream()
                        : Stream.of(operation))
                .toList();
        Risk risk = alteration instanceof CreateIndex create && create.index().unique() ? Risk.MEDIUM : Risk.LOW;
        return List.of(step.with(List.of(new Online(alteration)), undo, words, risk));
    }
}
