package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.EnumChange.EnumValueAdded;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rolls a plan out while releases work: recipes put harmless steps in the place of harmful ones, no script locks a second
 * table while it holds the lock of a first, and where the engine lets a statement say how it may be done, it does.
 */
public final class ZeroDowntime {
    private static final List<Recipe> RECIPES = ServiceLoader.load(Recipe.class, Recipe.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(recipe -> recipe.getClass().getName()))
            .toList();

    private final Dialect dialect;
    private final Backfills backfills;
    private final boolean splits;

    /** For an engine, with nothing said about rows. */
    public ZeroDowntime(Dialect dialect) {
        this(dialect, Backfills.NONE);
    }

    /** For an engine. */
    public ZeroDowntime(Dialect dialect, Backfills backfills) {
        this.dialect = dialect;
        this.backfills = backfills;
        this.splits = dialect.changesOnline() || dialect.commitsEachStatement();
    }

    /**
     * The scripts of a plan that starts from {@code current}, fitted to the engine. Where no statement is kinder to those who
     * use a table than another, there is one script, and contract scripts behind it.
     */
    public Rollout of(Plan plan, Schema current) {
        Fitting fitting = new Fitting(dialect);
        if (!splits) {
            Plan refined = new Walk(plan, new SchemaState(current)).atOnce();
            return Rollout.atOnce(fitting.in(refined, current));
        }
        Walk walk = new Walk(fitting.in(plan, current), new SchemaState(current));
        return new Bounding(dialect, current, walk.created).of(walk.rollout());
    }

    /** One walk over the steps of a plan. */
    private final class Walk {
        private final Plan plan;
        private final SchemaState state;
        private final Set<QualifiedName> created;
        private final List<Change> changes;
        private final List<List<Step>> together = new ArrayList<>();
        private final Map<String, Withheld> withheld = new TreeMap<>();

        Walk(Plan plan, SchemaState state) {
            this.plan = plan;
            this.state = state;
            created = plan.steps().stream()
                    .flatMap(step -> step.operations().stream())
                    .filter(CreateTable.class::isInstance)
                    .map(operation -> ((CreateTable) operation).table().name())
                    .collect(Collectors.toSet());
            changes = Stream.concat(
                            plan.steps().stream(), plan.withheld().stream().flatMap(script -> script.steps().stream()))
                    .map(Step::change)
                    .distinct()
                    .toList();
            plan.withheld().forEach(script -> withheld.put(script.id(), script));
        }

        /** One script; it is for the old release too where each of its steps is. */
        Plan atOnce() {
            plan.steps().forEach(this::refine);
            List<Step> steps = together.stream().flatMap(List::stream).toList();
            boolean bearable = steps.stream().allMatch(step -> step.phase() == Phase.EXPAND);
            return new Plan(
                    steps.stream()
                            .map(step -> bearable ? step : step.in(Phase.SINGLE))
                            .toList(),
                    List.copyOf(withheld.values()));
        }

        Rollout rollout() {
            // A definition that is said anew loses the checks that its place in the plan says are gone.
            List<Step> steps = dialect.commitsEachStatement() ? plan.steps() : arranged(plan.steps());
            for (List<Step> unit : units(steps)) {
                if (unit.size() > 1) {
                    KeySwap.of(unit, circumstances())
                            .forEach(part ->
                                    add(part.stream().map(ZeroDowntime::phased).toList()));
                } else {
                    refine(unit.get(0));
                }
            }
            ScriptSplit split = new ScriptSplit(dialect, created);
            together.forEach(split::add);
            return new Rollout(split.scripts(), List.copyOf(withheld.values()));
        }

        private Circumstances circumstances() {
            return new Circumstances(dialect, state, created, changes, backfills);
        }

        private List<Step> refined(Step step) {
            Circumstances circumstances = circumstances();
            return RECIPES.stream()
                    .map(recipe -> recipe.steps(step, circumstances))
                    .filter(steps -> !steps.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private void withhold(Step step) {
            String id = ContractId.of(step.change());
            withheld.put(id, new Withheld(id, List.of(step)));
        }

        /** The steps that a recipe makes of one may be those of other recipes. */
        private void refine(Step step) {
            List<Step> refined = refined(step);
            if (refined.isEmpty()) {
                add(List.of(splits ? phased(step) : step));
            }
            for (Step part : refined) {
                if (part.phase() == Phase.CONTRACT) {
                    withhold(part);
                } else if (part.operations().equals(step.operations())) {
                    // All that the recipe has to add is why there is no better way.
                    add(List.of(splits ? phased(part) : part));
                } else {
                    refine(part);
                }
            }
        }

        private void add(List<Step> steps) {
            together.add(steps);
            steps.forEach(step -> state.run(step.operations()));
        }
    }

    /**
     * The steps with those together that belong together: the comment of a new column behind it, and the old form of a check
     * directly before the new one, unless its column changes in between.
     */
    private static List<Step> arranged(List<Step> steps) {
        List<Step> comments = steps.stream()
                .filter(step -> step.change() instanceof ColumnAdded
                        && step.operations().stream().allMatch(CommentColumn.class::isInstance))
                .toList();
        List<Step> oldChecks = steps.stream()
                .filter(step -> step.change() instanceof CheckChanged change
                        && step.operations().stream().allMatch(DropConstraint.class::isInstance)
                        && steps.stream().noneMatch(other -> alters(other, change.table())))
                .toList();
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            if (!comments.contains(step) && !oldChecks.contains(step)) {
                oldChecks.stream()
                        .filter(old -> old.change().equals(step.change()))
                        .forEach(result::add);
                result.add(step);
                comments.stream()
                        .filter(comment -> comment.change().equals(step.change()))
                        .forEach(result::add);
            }
        }
        return result;
    }

    private static boolean alters(Step step, QualifiedName table) {
        return step.operations().stream()
                .anyMatch(operation -> operation instanceof AlterColumnType type
                        && type.table().equals(table));
    }

    /** A rename in place breaks the release that knows the old name. */
    private static Step phased(Step step) {
        boolean breaks = step.operations().stream()
                .anyMatch(operation -> operation instanceof RenameTable || operation instanceof RenameColumn);
        return breaks || step.phase() != Phase.SINGLE ? step : step.in(Phase.EXPAND);
    }

    /**
     * The steps one by one, but those together between which a key would be missing or which one undo takes back, with all that
     * stands between them.
     */
    private static List<List<Step>> units(List<Step> steps) {
        List<List<Step>> units = new ArrayList<>();
        for (int i = 0; i < steps.size(); ) {
            int end = i;
            for (int at = i; at <= end; at++) {
                Change change = steps.get(at).change();
                if (change instanceof PrimaryKeyChanged
                        || change instanceof UniqueDropped
                        || change instanceof ForeignKeyChanged
                        || change instanceof EnumValueAdded) {
                    end = Math.max(end, last(change, steps));
                }
            }
            units.add(steps.subList(i, end + 1));
            i = end + 1;
        }
        return units;
    }

    private static int last(Change change, List<Step> steps) {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = belong(steps.get(i).change(), change) ? i : last;
        }
        return last;
    }

    /** New constants of a type are taken back in one go. */
    private static boolean belong(Change one, Change other) {
        return one.equals(other)
                || (one instanceof EnumValueAdded value
                        && other instanceof EnumValueAdded another
                        && value.name().equals(another.name()));
    }
}
