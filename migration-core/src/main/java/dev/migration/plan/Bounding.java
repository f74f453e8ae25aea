package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Manner;
import dev.migration.dialect.Manner.Work;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has the statements on tables in use name how the engine may carry them out, there and back, where it lets statements say so,
 * and judges their risk by it. Other engines keep their steps.
 */
final class Bounding {
    private final Dialect dialect;
    private final SchemaState state;
    private final Set<QualifiedName> created;

    /**
     * For steps that start from {@code current}.
     *
     * @param created tables of which nobody knows yet, so that nobody waits for them
     */
    Bounding(Dialect dialect, Schema current, Set<QualifiedName> created) {
        this.dialect = dialect;
        this.state = new SchemaState(current);
        this.created = created;
    }

    /** The scripts in their order, and the contract scripts behind them. */
    Rollout of(Rollout rollout) {
        if (!dialect.commitsEachStatement()) {
            return rollout;
        }
        List<PlannedScript> scripts = new ArrayList<>();
        rollout.scripts().forEach(script -> scripts.add(new PlannedScript(steps(script.steps()))));
        List<Withheld> withheld = new ArrayList<>();
        rollout.withheld().forEach(script -> withheld.add(new Withheld(script.id(), steps(script.steps()))));
        return new Rollout(scripts, withheld);
    }

    private List<Step> steps(List<Step> steps) {
        SchemaState start = state.copy();
        List<Step> result = new ArrayList<>();
        steps.forEach(step -> result.add(step(step, start)));
        return result;
    }

    /** An undo that runs again meets the tables as they were at the start. */
    private Step step(Step step, SchemaState start) {
        List<Manner> manners = new ArrayList<>();
        List<Operation> forward = new ArrayList<>();
        for (Operation plain : step.operations()) {
            Operation operation = new Keeping(dialect).withChecks(plain, state);
            Optional<Manner> manner = manner(operation, state);
            manner.ifPresent(manners::add);
            forward.add(bounded(operation, manner));
            state.run(List.of(operation));
        }
        List<Operation> undo = new ArrayList<>();
        for (Operation plain : step.undo()) {
            Operation operation = new Keeping(dialect).withChecks(plain, state);
            Optional<Manner> manner = manner(operation, state)
                    .map(first -> manner(operation, start)
                            .filter(again -> worse(again, first))
                            .orElse(first));
            undo.add(bounded(operation, manner));
        }
        Step whole = step.with(forward, undo);
        return manners.isEmpty() ? whole : judged(whole, step.operations(), manners);
    }

    private Optional<Manner> manner(Operation operation, SchemaState tables) {
        QualifiedName name = table(operation);
        Table table = name == null || created.contains(name) ? null : tables.tables.get(name);
        return table == null ? Optional.empty() : dialect.manner(operation, table);
    }

    private static boolean worse(Manner manner, Manner other) {
        int work = manner.work().compareTo(other.work());
        return work > 0 || (work == 0 && manner.writersWait() && !other.writersWait());
    }

    private static Operation bounded(Operation operation, Optional<Manner> manner) {
        QualifiedName name = table(operation);
        return name == null || manner.isEmpty()
                ? operation
                : new Bounded(name, operation, manner.orElseThrow().clause());
    }

    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof TableAlteration alteration) {
            return alteration.table();
        }
        if (operation instanceof WithChecks checks) {
            return checks.table();
        }
        if (operation instanceof CommentColumn comment) {
            return comment.table();
        }
        if (operation instanceof CommentTable comment) {
            return comment.table();
        }
        if (operation instanceof RenameColumn rename) {
            return rename.table();
        }
        if (operation instanceof RenameIndex rename) {
            return rename.table();
        }
        return operation instanceof RenameTable rename ? rename.table() : null;
    }

    /** The step with the risk that the engine's manner has. */
    private static Step judged(Step step, List<Operation> operations, List<Manner> manners) {
        boolean writersWait = manners.stream().anyMatch(Manner::writersWait);
        Work work = manners.stream().map(Manner::work).max(Work::compareTo).orElseThrow();
        return new Step(
                step.change(),
                step.phase(),
                step.operations(),
                step.undo(),
                step.reason(),
                writersWait ? Risk.HIGH : risk(step, work, operations),
                step.undoVerdict());
    }

    private static Risk risk(Step step, Work work, List<Operation> operations) {
        if (step.risk() != Risk.MEDIUM) {
            return work == Work.TABLE && step.risk() == Risk.LOW ? Risk.MEDIUM : step.risk();
        }
        boolean plainIndex = work == Work.INDEX
                && operations.stream().noneMatch(operation -> operation instanceof AddUnique || unique(operation));
        boolean sameRows = work == Work.CATALOG && step.change() instanceof ColumnTypeChanged;
        return plainIndex || sameRows ? Risk.LOW : Risk.MEDIUM;
    }

    private static boolean unique(Operation operation) {
        return operation instanceof CreateIndex create && create.index().unique();
    }
}
