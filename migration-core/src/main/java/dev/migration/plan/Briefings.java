package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Pace;
import dev.migration.operation.Operation;
import dev.migration.plan.Briefing.Failure;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Tells of each script of a rollout what a person who deploys it wants to know. */
public final class Briefings {
    private final Dialect dialect;
    private final Pace pace;
    private final SchemaState state;

    /** For scripts at a pace that start from {@code current}. */
    public Briefings(Dialect dialect, Pace pace, Schema current) {
        this.dialect = dialect;
        this.pace = pace;
        this.state = new SchemaState(current);
    }

    /** Of the next script, which meets what those before it leave. */
    public Briefing next(List<Step> steps) {
        List<Operation> script =
                steps.stream().flatMap(step -> step.operations().stream()).toList();
        StandingColumns standing = new StandingColumns(state, script);
        ChecksBefore before = new ChecksBefore(new RowQueries(dialect), standing);
        for (Operation operation : script) {
            before.add(operation, state);
            state.run(List.of(operation));
        }
        StepLocks locks = StepLocks.forward(dialect, script);
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add(locks.words(step.operations())));
        return new Briefing(
                words,
                dialect.limitsWaits(script) ? pace.lockTimeout() : null,
                failure(script),
                before.checks(),
                new ChecksAfter(dialect, standing).of(script));
    }

    private Failure failure(List<Operation> script) {
        boolean transaction = script.stream().allMatch(dialect::transactional);
        if (transaction && dialect.locksUntilCommit()) {
            return Failure.NOTHING_STAYS;
        }
        return !transaction && dialect.fillsInBatches() ? Failure.RUN_AGAIN : Failure.UNDO_FIRST;
    }
}
