package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.dialect.Views;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumReordered;
import dev.migration.diff.Expression;
import dev.migration.diff.Renaming;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.StandIn;
import dev.migration.operation.StandIn.Act;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table in use gets its new name, and a view the old one in the same moment: both can be read and written to. The view goes
 * in a contract script. Where no view can do that, the table is renamed in place, and the step says what stands in the way.
 */
@AutoService(Recipe.class)
public final class RenamedBehindView implements Recipe {
    /** What hides rows of a table from those who have no right to them; a view looks with the rights of its owner. */
    private static final Set<String> HIDES_ROWS = Set.of("row security", "policy");

    /** What names tables at the time it runs. */
    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        if (!(step.change() instanceof TableRenamed rename)
                || step.operations().size() != 1
                || !(step.operations().get(0) instanceof RenameTable)
                || circumstances.dialect().views() == Views.READ_ONLY
                || circumstances.used(rename.from()).isEmpty()) {
            return List.of();
        }
        Table table = Renaming.apply(circumstances.schema(), List.of(rename))
                .table(rename.to())
                .orElseThrow();
        Optional<String> hindrance = hindrance(rename, table, circumstances);
        if (hindrance.isPresent()) {
            return List.of(step.with(
                    step.operations(),
                    step.undo(),
                    step.words() + " A release that knows the old name fails from here on: no view can bear it, since "
                            + hindrance.get(),
                    step.risk()));
        }
        StandIn view = new StandIn(Act.MOVE, rename.from(), table);
        Step expand = step.with(
                        List.of(view),
                        List.of(view.as(Act.RETURN)),
                        step.words() + " A view takes the old name in the same moment, so that a release which knows "
                                + rename.from() + " goes on reading and writing",
                        Risk.LOW)
                .in(Phase.EXPAND);
        return List.of(expand, contract(step, view, speaking(rename, circumstances)));
    }

    private static Step contract(Step step, StandIn view, List<String> speaking) {
        String gone =
                "no release knows it as " + view.name() + " any more, so the view of that name goes. No row is lost";
        return step.with(
                        List.of(view.as(Act.DROP)),
                        List.of(view.as(Act.CREATE)),
                        speaking.isEmpty()
                                ? gone
                                : gone
                                        + ". What still speaks of that name fails then, and is to be written anew first: "
                                        + String.join(", ", speaking),
                        speaking.isEmpty() ? Risk.LOW : Risk.MEDIUM)
                .in(Phase.CONTRACT);
    }

    /** What the model does not know, and the engine does not write anew by itself when a table gets another name. */
    private static List<String> speaking(TableRenamed rename, Circumstances circumstances) {
        Views views = circumstances.dialect().views();
        return circumstances.schema().unmanaged().stream()
                .filter(object -> switch (views) {
                    case BY_NAME -> true;
                    case BY_COLUMN -> ROUTINES.contains(object.kind());
                    default -> false;
                })
                .filter(object ->
                        Expression.mentions(object.definition(), rename.from().name()))
                .map(object -> object.kind() + " " + object.name())
                .distinct()
                .toList();
    }

    /** Why no view can do what the table did. */
    private static Optional<String> hindrance(TableRenamed rename, Table table, Circumstances circumstances) {
        if (table.columns().isEmpty()) {
            return Optional.of("it has no columns");
        }
        Views views = circumstances.dialect().views();
        if (views == Views.BY_TRIGGER && table.primaryKey() == null) {
            return Optional.of("it has no primary key by which a trigger could find a row");
        }
        boolean byName = views != Views.BY_COLUMN;
        if (byName
                && rename.from()
                        .name()
                        .text()
                        .equalsIgnoreCase(rename.to().name().text())) {
            return Optional.of("some servers take both names for one");
        }
        boolean hides = circumstances.schema().unmanaged().stream()
                .anyMatch(object -> HIDES_ROWS.contains(object.kind())
                        && (object.name().equals(rename.from().toString())
                                || object.name().startsWith(rename.from() + ".")));
        if (hides) {
            return Optional.of("it would show rows that row security hides");
        }
        return circumstances.others(rename).stream()
                .map(other -> hindrance(other, rename, table, byName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> hindrance(Change other, TableRenamed rename, Table table, boolean byName) {
        if (other.object().equals(rename.from().toString())) {
            return Optional.of("something else takes it");
        }
        if (other instanceof ColumnRenamed column && column.table().equals(rename.to())) {
            return Optional.of("the column " + column.from()
                    + " is renamed with it; one after the other leaves the table" + " both its names");
        }
        boolean retyped = other instanceof ColumnTypeChanged || other instanceof ColumnGenerationChanged;
        if (!byName && retyped && !other.destructive() && rename.to().equals(other.table())) {
            return Optional.of("the column " + other.column() + " changes with it, which a view holds on to");
        }
        boolean reordered = other instanceof EnumReordered type
                && table.columns().stream()
                        .anyMatch(column -> Expression.mentions(
                                column.type().sql(), type.name().name()));
        return reordered && !byName
                ? Optional.of("the constants of " + other.object() + " get another order with it, and a view holds on"
                        + " to the column that has them")
                : Optional.empty();
    }
}
