package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits steps into scripts: a statement that refuses company is alone, and no script waits for the lock of one table while it
 * holds that of another. Where each statement commits, whatever needs a lock is alone, so that a script that fails has done
 * nothing.
 */
final class ScriptSplit {
    private final Dialect dialect;
    private final Set<QualifiedName> created;
    private final List<PlannedScript> scripts = new ArrayList<>();
    private final List<Step> current = new ArrayList<>();
    private final Set<QualifiedName> held = new HashSet<>();

    /**
     * @param created tables of which nobody knows yet, so that nobody waits for them
     */
    ScriptSplit(Dialect dialect, Set<QualifiedName> created) {
        this.dialect = dialect;
        this.created = created;
    }

    /** Adds steps that belong together; one that has nothing left to do is told by another. */
    void add(List<Step> together) {
        List<Step> steps = together.stream()
                .filter(step -> !step.operations().isEmpty() || !step.undo().isEmpty())
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        Set<QualifiedName> wanted = new HashSet<>();
        boolean alone = false;
        for (Step step : steps) {
            for (Operation operation : step.operations()) {
                wanted.addAll(dialect.blocked(operation));
                // Its undo moves what hangs on the columns, and would meet what another undo beside it has left.
                alone |= !dialect.transactional(operation) || operation instanceof SwapColumns;
            }
        }
        wanted.removeAll(created);
        boolean later =
                !current.isEmpty() && current.get(0).phase() != steps.get(0).phase();
        alone |= dialect.commitsEachStatement() && !wanted.isEmpty();
        if (alone || later || !(held.isEmpty() || wanted.isEmpty() || held.equals(wanted))) {
            close();
        }
        steps.forEach(step -> current.add(withUndo(step)));
        held.addAll(wanted);
        if (alone) {
            close();
        }
    }

    /** What goes when its table or column goes needs an undo of its own once these are in a script before. */
    private Step withUndo(Step step) {
        boolean apart = step.undo().isEmpty()
                && current.stream().noneMatch(other -> other.change().equals(step.change()) && creates(other));
        List<Operation> undo = new ArrayList<>();
        if (apart) {
            step.operations().forEach(operation -> undo.addAll(0, reverse(operation)));
        }
        return apart ? step.with(step.operations(), undo) : step;
    }

    private static boolean creates(Step step) {
        return step.operations().stream()
                .anyMatch(operation -> operation instanceof CreateTable || operation instanceof AddColumn);
    }

    private static List<Operation> reverse(Operation operation) {
        if (operation instanceof CreateIndex index) {
            return List.of(new DropIndex(index.table(), index.index().name()));
        }
        if (operation instanceof CommentTable comment) {
            return List.of(new CommentTable(comment.table(), null));
        }
        return operation instanceof CommentColumn comment
                ? List.of(new CommentColumn(
                        comment.table(), ColumnEdit.comment(comment.column(), comment.comment()), null))
                : List.of();
    }

    /** What is only to be undone is no script, and joins the next one. */
    private void close() {
        if (current.stream().anyMatch(step -> !step.operations().isEmpty())) {
            scripts.add(new PlannedScript(current));
            current.clear();
            held.clear();
        }
    }

    /** All scripts; what is only to be undone at their end joins the last. */
    List<PlannedScript> scripts() {
        close();
        if (!current.isEmpty()) {
            List<Step> last = new ArrayList<>(
                    scripts.isEmpty()
                            ? List.of()
                            : scripts.remove(scripts.size() - 1).steps());
            last.addAll(current);
            scripts.add(new PlannedScript(last));
        }
        return List.copyOf(scripts);
    }
}
