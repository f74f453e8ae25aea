package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import java.util.List;

/**
 * A sequence that counts in other steps. Hibernate takes a number for the last one of a block as long as its allocation size.
 * While both releases run, the sequence must therefore take the larger steps of the two: it does so at once where they grow,
 * and in a contract script where they shrink. A release with blocks of more than one also refuses to start on a sequence whose
 * steps are others (<a
 * href="https://docs.jboss.org/hibernate/orm/6.6/userguide/html_single/Hibernate_User_Guide.html#identifiers-generators-sequence">
 * User Guide, Using sequences</a>; {@code hibernate.id.sequence.increment_size_mismatch_strategy}).
 */
@AutoService(Recipe.class)
public final class SteppedSequence implements Recipe {
    private static final String SETTING =
            "unless it sets hibernate.id.sequence.increment_size_mismatch_strategy=fix, refuses to start";

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (step.operations().size() != 1
                || !(step.operations().get(0) instanceof AlterSequence alter)
                || step.phase() == Phase.CONTRACT) {
            return List.of();
        }
        long from = alter.from().increment();
        long to = alter.to().increment();
        if (from == to || Long.signum(from) != Long.signum(to)) {
            return List.of();
        }
        if (alter.to().stepsFurtherThan(alter.from())) {
            String caution =
                    Math.abs(from) > 1 ? ". An instance of the old release that starts from now on, " + SETTING : "";
            return List.of(step.with(
                    step.operations(),
                    step.undo(),
                    step.words() + " A release that counts in steps of " + from + " leaves some numbers out from now on"
                            + caution,
                    caution.isEmpty() ? Risk.LOW : Risk.MEDIUM));
        }
        String caution = Math.abs(to) > 1 ? ". Until then the new release, " + SETTING : "";
        return List.of(step.with(
                        step.operations(),
                        step.undo(),
                        step.words() + " It waits until the release that takes blocks of " + Math.abs(from)
                                + " numbers is gone, whose numbers would be taken twice" + caution,
                        caution.isEmpty() ? Risk.LOW : Risk.HIGH)
                .in(Phase.CONTRACT));
    }
}
