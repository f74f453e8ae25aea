package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Spares the comment of a new column a statement of its own, which would define the column anew, where a definition has it. */
final class NewColumns {
    private final Dialect dialect;

    NewColumns(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan whose new columns come with their comments. */
    Plan in(Plan plan) {
        if (dialect.altersAttributesApart()) {
            return plan;
        }
        List<Withheld> withheld = plan.withheld().stream()
                .map(script -> new Withheld(script.id(), script(script.steps())))
                .toList();
        return new Plan(script(plan.steps()), withheld);
    }

    private static List<Step> script(List<Step> steps) {
        Set<Commented> added = commented(
                steps.stream().flatMap(step -> step.operations().stream()).toList());
        return steps.stream()
                .map(step -> step.with(without(step.operations(), added), without(step.undo(), commented(step.undo()))))
                .toList();
    }

    /** A column as it is with its comment. */
    private record Commented(QualifiedName table, Column column) {}

    private static Set<Commented> commented(List<Operation> operations) {
        Set<Commented> found = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof AddColumn add && add.column().comment() != null) {
                found.add(new Commented(add.table(), add.column()));
            }
        }
        return found;
    }

    private static List<Operation> without(List<Operation> operations, Set<Commented> added) {
        return operations.stream()
                .filter(operation -> !(operation instanceof CommentColumn comment)
                        || !added.contains(new Commented(
                                comment.table(), ColumnEdit.comment(comment.column(), comment.comment()))))
                .toList();
    }
}
