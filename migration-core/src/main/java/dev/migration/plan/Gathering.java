package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.StandIn;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One script while its alterations are gathered table by table. Each table is rebuilt where its last alteration stood; a
 * rename ends what can be gathered, because it speaks of the names of all tables; values for rows do so for their table.
 */
final class Gathering {
    private final Dialect dialect;
    private final Guard guard;
    private final SchemaState state;
    private final List<List<@Nullable Operation>> operations = new ArrayList<>();
    private final Map<QualifiedName, Run> runs = new TreeMap<>();
    private final Map<Integer, List<Integer>> gathered = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> formerNames;

    /**
     * A script that starts from {@code state}, which runs ahead with it.
     *
     * @param formerNames the tables that were renamed since the catalog was read, or whose columns were, with the names that
     *     it knows them by; added to
     */
    Gathering(Dialect dialect, Guard guard, SchemaState state, Map<QualifiedName, QualifiedName> formerNames) {
        this.formerNames = formerNames;
        this.dialect = dialect;
        this.guard = guard;
        this.state = state;
    }

    /**
     * What has become of a script.
     *
     * @param operations those of each step
     * @param gathered for a step with a rebuild, the steps whose operations it carries out
     */
    record Result(List<List<Operation>> operations, Map<Integer, List<Integer>> gathered) {}

    private record Place(int step, int index, Operation operation) {}

    /** The operations on one table between two renames; {@code before} is null where the script creates it. */
    private record Run(@Nullable Table before, List<Place> places) {}

    Result of(List<List<Operation>> steps) {
        for (int step = 0; step < steps.size(); step++) {
            operations.add(new ArrayList<>(steps.get(step)));
            for (int index = 0; index < steps.get(step).size(); index++) {
                visit(new Place(step, index, steps.get(step).get(index)));
            }
        }
        closeAll();
        List<List<Operation>> left = new ArrayList<>();
        for (List<@Nullable Operation> step : operations) {
            left.add(step.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList());
        }
        return new Result(left, gathered);
    }

    private void visit(Place place) {
        Operation operation = place.operation();
        if (operation instanceof RenameTable rename) {
            renamed(rename.table(), rename.table().sibling(rename.newName()));
        } else if (operation instanceof StandIn view && view.act() == StandIn.Act.MOVE) {
            renamed(view.name(), view.table().name());
        } else if (operation instanceof StandIn view && view.act() == StandIn.Act.RETURN) {
            renamed(view.table().name(), view.name());
        } else if (operation instanceof RenameColumn rename) {
            closeAll();
            formerNames.putIfAbsent(rename.table(), rename.table());
        } else if (operation instanceof Backfill fill) {
            close(fill.table());
        } else if (operation instanceof DropTable drop) {
            forget(drop.table());
        } else if (operation instanceof CreateTable create) {
            runs.put(create.table().name(), new Run(null, new ArrayList<>(List.of(place))));
        } else if (operation instanceof TableAlteration alteration) {
            runs.computeIfAbsent(alteration.table(), name -> new Run(state.table(name), new ArrayList<>()))
                    .places()
                    .add(place);
        }
        state.run(List.of(operation));
    }

    private void renamed(QualifiedName from, QualifiedName to) {
        closeAll();
        formerNames.put(to, formerNames.getOrDefault(from, from));
    }

    /** What is done to a table that the script drops need not be done. */
    private void forget(QualifiedName name) {
        Run run = runs.remove(name);
        if (run != null && run.before() != null) {
            run.places().forEach(place -> set(place, null));
        }
    }

    private void closeAll() {
        List.copyOf(runs.keySet()).forEach(this::close);
    }

    private void close(QualifiedName name) {
        Run run = runs.remove(name);
        if (run == null || run.places().stream().allMatch(place -> dialect.inPlace(place.operation(), guard))) {
            return;
        }
        Table after = state.table(name);
        if (run.before() == null) {
            create(run.places(), after);
        } else {
            rebuild(run.places(), new RebuildTable(run.before(), after, attached(name), filling(run.places())));
        }
    }

    private static List<TableAlteration> filling(List<Place> places) {
        return places.stream()
                .map(Place::operation)
                .filter(operation -> operation instanceof RestoreColumn
                        || (operation instanceof AlterColumnType type && type.using() != null))
                .map(operation -> (TableAlteration) operation)
                .toList();
    }

    /** A table of the script's own is created at once as it is in the end; its indexes come where they came. */
    private void create(List<Place> places, Table after) {
        for (Place place : places) {
            if (place.operation() instanceof CreateTable) {
                set(place, new CreateTable(after));
            } else if (!(place.operation() instanceof CreateIndex || place.operation() instanceof DropIndex)) {
                set(place, null);
            }
        }
    }

    private void rebuild(List<Place> places, RebuildTable rebuild) {
        places.forEach(place -> set(place, null));
        Place last = places.get(places.size() - 1);
        set(last, rebuild);
        gathered.computeIfAbsent(last.step(), step -> new ArrayList<>())
                .addAll(places.stream().map(Place::step).toList());
    }

    private void set(Place place, @Nullable Operation operation) {
        operations.get(place.step()).set(place.index(), operation);
    }

    /** What bears the table's name, or a name within it. The text of a trigger is that from before any rename. */
    private List<UnmanagedObject> attached(QualifiedName table) {
        QualifiedName former = formerNames.getOrDefault(table, table);
        List<UnmanagedObject> attached = state.schema().unmanaged().stream()
                .filter(object ->
                        object.name().equals(former.toString()) || object.name().startsWith(former + "."))
                .toList();
        for (UnmanagedObject object : attached) {
            if (formerNames.containsKey(table) && object.kind().equals("trigger")) {
                throw MigrationException.project(
                        "The trigger " + object.name() + " stands in the way: " + table
                                + " is renamed, or a column of it, and made anew in one script",
                        "Rename first: generate with the rename alone in the model, then bring in the other changes.");
            }
        }
        return attached;
    }
}
