package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a script does to the attributes of a column into one definition, where the engine defines a column anew to
 * change any of them: one copy of the table instead of several, and no state in between that an undo would meet when it is run
 * again.
 */
final class Redefining {
    private final Dialect dialect;

    Redefining(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The plan whose scripts define each column at most once. */
    Plan in(Plan plan) {
        if (dialect.altersAttributesApart()) {
            return plan;
        }
        List<Withheld> withheld = plan.withheld().stream()
                .map(script -> new Withheld(script.id(), script(script.steps())))
                .toList();
        return new Plan(script(plan.steps()), withheld);
    }

    /** What the operation alters an attribute of, or comments, null for anything else. */
    static @Nullable ColumnReference altered(Operation operation) {
        if (operation instanceof AlterColumnType type) {
            return new ColumnReference(type.table(), type.column());
        }
        if (operation instanceof SetNullability nullability) {
            return new ColumnReference(nullability.table(), nullability.column());
        }
        if (operation instanceof SetDefault value) {
            return new ColumnReference(value.table(), value.column());
        }
        if (operation instanceof SetIdentity identity) {
            return new ColumnReference(identity.table(), identity.column());
        }
        if (operation instanceof RedefineColumn whole) {
            return new ColumnReference(whole.table(), whole.column());
        }
        return operation instanceof CommentColumn comment
                ? new ColumnReference(comment.table(), comment.column())
                : null;
    }

    private static Column after(Operation operation, Column column) {
        if (operation instanceof AlterColumnType type) {
            return ColumnEdit.type(column, type.type());
        }
        if (operation instanceof SetNullability nullability) {
            return ColumnEdit.nullability(column, nullability.nullable());
        }
        if (operation instanceof SetDefault value) {
            return ColumnEdit.defaultValue(column, value.value());
        }
        if (operation instanceof SetIdentity identity) {
            return ColumnEdit.identity(column, identity.identity());
        }
        return operation instanceof CommentColumn comment ? ColumnEdit.comment(column, comment.comment()) : column;
    }

    /** A column by its name. */
    private record Place(QualifiedName table, Identifier column) {}

    private static @Nullable Place place(Operation operation) {
        ColumnReference altered = altered(operation);
        return altered == null
                ? null
                : new Place(altered.table(), altered.column().name());
    }

    private static List<Step> script(List<Step> steps) {
        Map<Place, List<Integer>> alterations = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Operation operation : steps.get(i).operations()) {
                Place place = place(operation);
                if (place != null) {
                    alterations.computeIfAbsent(place, key -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Step> result = new ArrayList<>(steps);
        alterations.forEach((place, at) -> {
            if (at.size() > 1 && at.stream().noneMatch(step -> converts(steps.get(step), place))) {
                gather(place, at, result);
            }
        });
        return result;
    }

    /** Whether an expression converts the column, which no definition says. */
    private static boolean converts(Step step, Place place) {
        return step.operations().stream()
                .anyMatch(operation -> operation instanceof AlterColumnType type
                        && type.using() != null
                        && place.equals(place(operation)));
    }

    /** The first step does it all, in the words of all; what is left of the others stays where it was. */
    private static void gather(Place place, List<Integer> at, List<Step> steps) {
        List<Integer> all = at.stream().distinct().toList();
        Step first = steps.get(all.get(0));
        Operation forward = together(
                place,
                all.stream()
                        .flatMap(step -> steps.get(step).operations().stream())
                        .toList());
        List<Operation> undoing = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            undoing.addAll(steps.get(all.get(i)).undo());
        }
        Operation back = together(place, undoing);
        Step whole = new Step(
                first.change(),
                first.phase(),
                replaced(place, first.operations(), List.of(forward)),
                replaced(place, first.undo(), List.of(back)),
                all.stream().map(step -> steps.get(step).reason()).distinct().collect(Collectors.joining(" ")),
                all.stream()
                        .map(step -> steps.get(step).risk())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream()
                        .map(step -> steps.get(step).undoVerdict())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        steps.set(all.get(0), whole);
        for (int step : all.subList(1, all.size())) {
            Step other = steps.get(step);
            steps.set(
                    step,
                    other.with(
                            replaced(place, other.operations(), List.of()), replaced(place, other.undo(), List.of())));
        }
    }

    private static RedefineColumn together(Place place, Collection<Operation> operations) {
        Column from = null;
        Column to = null;
        for (Operation operation : operations) {
            ColumnReference altered = altered(operation);
            if (altered != null && place.equals(place(operation))) {
                from = from == null ? altered.column() : from;
                to = after(operation, to == null ? from : to);
            }
        }
        if (from == null || to == null) {
            throw new IllegalStateException("Nothing takes back what is done to " + place);
        }
        return new RedefineColumn(place.table(), from, to);
    }

    /** The operations with others in the place of those that alter the column. */
    private static List<Operation> replaced(Place place, List<Operation> operations, List<Operation> others) {
        List<Operation> result = new ArrayList<>();
        boolean done = false;
        for (Operation operation : operations) {
            if (!place.equals(place(operation))) {
                result.add(operation);
            } else if (!done) {
                result.addAll(others);
                done = true;
            }
        }
        return result;
    }
}
