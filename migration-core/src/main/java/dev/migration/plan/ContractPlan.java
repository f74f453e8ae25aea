package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumDropped;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.SequenceChange.SequenceDropped;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans what destroys data: one contract script for each thing, each running on what those before it leave. */
final class ContractPlan {
    private final Situation situation;
    private final SchemaState state;
    private final List<Change> companions;

    /**
     * Plans on top of a schema.
     *
     * @param state the schema once the script has run; runs ahead with each contract script
     * @param companions what waits together with a column that is made anew
     */
    ContractPlan(Situation situation, SchemaState state, List<Change> companions) {
        this.situation = situation;
        this.state = state;
        this.companions = new ArrayList<>(companions);
    }

    List<Withheld> plan(List<Change> changes) {
        Map<String, List<Change>> subjects = new LinkedHashMap<>();
        for (Change change : changes) {
            String subject =
                    change instanceof EnumValueRemoved value ? "enum " + value.name() : change.kind() + change.object();
            subjects.computeIfAbsent(subject, key -> new ArrayList<>()).add(change);
        }
        Map<String, List<Change>> scripts = new TreeMap<>();
        for (List<Change> subject : subjects.values()) {
            String id = ContractId.of(subject.get(0));
            String unique = id;
            for (int i = 2; scripts.containsKey(unique); i++) {
                unique = id + "_" + i;
            }
            scripts.put(unique, subject);
        }
        List<Withheld> withheld = new ArrayList<>();
        scripts.forEach((id, subject) -> withheld.add(new Withheld(id, steps(subject))));
        return withheld;
    }

    private List<Step> steps(List<Change> subject) {
        Change change = subject.get(0);
        List<Step> steps = new ArrayList<>(replacing(subject));
        steps.addAll(change instanceof EnumValueRemoved ? removeValues(subject) : steps(change));
        steps.forEach(step -> state.run(step.operations()));
        return steps;
    }

    private List<Step> steps(Change change) {
        if (change instanceof TableDropped table) {
            return List.of(new Dropping(state, situation.decisions().archive()).of(table));
        }
        if (change instanceof ColumnDropped column) {
            return List.of(new Dropping(state, situation.decisions().archive()).of(column));
        }
        if (change instanceof ColumnTypeChanged column) {
            return Companions.remakesColumn(change) ? remake(column) : narrow(column);
        }
        if (change instanceof CheckChanged) {
            return new ScriptPlan(situation, Phase.CONTRACT)
                    .plan(List.of(change))
                    .steps();
        }
        if (change instanceof ColumnGenerationChanged column) {
            List<Step> steps = new ArrayList<>();
            steps.add(Note.high(Remaking.REASON).lossy().step(change, Phase.CONTRACT, Remaking.acts(state, column)));
            steps.addAll(new ScriptPlan(situation, Phase.CONTRACT)
                    .plan(companionsOf(change))
                    .steps());
            return steps;
        }
        Note note = Note.high("nothing in the model knows it any more").lossy();
        if (change instanceof SequenceDropped sequence) {
            Acts acts = new Acts().then(new DropSequence(sequence.name()), new CreateSequence(sequence.dropped()));
            return List.of(note.step(change, Phase.CONTRACT, acts));
        }
        EnumDropped type = (EnumDropped) change;
        Acts acts = new Acts().then(new DropEnum(type.name()), new CreateEnum(type.dropped()));
        return List.of(note.step(change, Phase.CONTRACT, acts));
    }

    private List<Step> narrow(ColumnTypeChanged change) {
        Agenda rest = new ScriptPlan(situation, Phase.CONTRACT).plan(companionsOf(change));
        Column now = state.table(change.table()).column(change.column()).orElse(change.from());
        List<Step> steps = new ArrayList<>(rest.stepsBefore(Rank.TABLES));
        steps.addAll(new ColumnPlan(Phase.CONTRACT, situation.decisions().casts()).steps(now, List.of(change)));
        steps.addAll(rest.stepsFrom(Rank.TABLES));
        return steps;
    }

    /** What speaks of the column steps aside; the column changes; what the model still has of it comes back. */
    private List<Step> remake(ColumnTypeChanged change) {
        List<Change> others = companionsOf(change);
        List<ColumnChange> attributes = new ArrayList<>(List.of(change));
        others.stream()
                .filter(ColumnChange.class::isInstance)
                .map(ColumnChange.class::cast)
                .forEach(attributes::add);
        Agenda rest = new ScriptPlan(situation, Phase.CONTRACT)
                .plan(others.stream()
                        .filter(other -> !(other instanceof ColumnChange))
                        .toList());
        Column now = state.table(change.table()).column(change.column()).orElse(change.from());
        Acts users = Users.ofType(state, change.table(), change.column());

        List<Step> steps = new ArrayList<>();
        if (!users.forward().isEmpty()) {
            steps.add(Note.high("conditions and foreign keys on the old type step aside")
                    .step(change, Phase.CONTRACT, users));
        }
        rest.stepsBefore(Rank.TABLES).stream()
                .filter(step -> !users.forward().containsAll(step.operations()) && !hasGone(step))
                .forEach(steps::add);
        steps.addAll(new ColumnPlan(Phase.CONTRACT, situation.decisions().casts()).steps(now, attributes));
        Acts back = new StillWanted(situation, change).of(users, others);
        if (!back.forward().isEmpty()) {
            steps.add(Note.medium("what the model has of them comes back").step(change, Phase.CONTRACT, back));
        }
        steps.addAll(rest.stepsFrom(Rank.TABLES));
        return steps;
    }

    /** Whether a script before has dropped the foreign key, because the key that it needs went. */
    private boolean hasGone(Step step) {
        return !step.operations().isEmpty()
                && step.operations().stream()
                        .allMatch(operation -> operation instanceof DropConstraint drop
                                && drop.kind() == ConstraintKind.FOREIGN_KEY
                                && state.foreignKeys(drop.table()).stream()
                                        .noneMatch(key -> key.name().equals(drop.name())));
    }

    private List<Change> companionsOf(Change column) {
        List<Change> found = companions.stream()
                .filter(change -> Companions.wait(change, List.of(column)))
                .toList();
        companions.removeAll(found);
        return found;
    }

    /** Rows get other constants before theirs go: until now a release may have written them. */
    private List<Step> replacing(List<Change> subject) {
        List<Step> steps = new ArrayList<>();
        for (ColumnReference user : losing(subject.get(0))) {
            List<Operation> operations = situation
                    .decisions()
                    .enumReplacements()
                    .operations(user.table(), user.column(), value -> goes(value, user.column(), subject));
            if (!operations.isEmpty()) {
                Acts acts = new Acts();
                operations.forEach(operation -> acts.then(operation, List.of()));
                steps.add(Note.high("rows of " + user.table()
                                + " get the constants that stay, all in one statement for each that goes. Nothing tells them"
                                + " apart from those that had them before")
                        .lossy()
                        .step(subject.get(0), Phase.CONTRACT, acts));
            }
        }
        return steps;
    }

    private static boolean goes(String value, Column column, List<Change> subject) {
        return subject.stream().anyMatch(change -> {
            if (change instanceof EnumValueRemoved removed) {
                return removed.value().equals(value);
            }
            return change instanceof CheckChanged check
                    ? EnumReplacements.goes(value, column, check)
                    : change instanceof ColumnTypeChanged type
                            && !type.to().type().values().contains(value);
        });
    }

    /** The columns that lose constants by a change. */
    private List<ColumnReference> losing(Change change) {
        if (change instanceof EnumValueRemoved value) {
            return EnumUsers.of(state.tables.values(), value.name());
        }
        if (change instanceof CheckChanged check) {
            return situation.decisions().enumReplacements().columns(check, state.table(check.table())).stream()
                    .map(column -> new ColumnReference(check.table(), column))
                    .toList();
        }
        return change instanceof ColumnTypeChanged type && type.from().type().family() == Family.ENUM
                ? List.of(new ColumnReference(type.table(), type.from()))
                : List.of();
    }

    /** One act takes all the constants away; the other steps only say why. */
    private List<Step> removeValues(List<Change> removed) {
        QualifiedName name = ((EnumValueRemoved) removed.get(0)).name();
        EnumType from = state.enumType(name);
        List<String> values = new ArrayList<>(from.values());
        removed.forEach(change -> values.remove(((EnumValueRemoved) change).value()));
        EnumType to = new EnumType(name, values);
        Acts acts = EnumReplacement.acts(state, from, to);
        Note note =
                Note.high("the constant goes. This fails while a row holds it").lossy();
        List<Step> steps = new ArrayList<>();
        for (Change change : removed) {
            steps.add(note.step(change, Phase.CONTRACT, steps.isEmpty() ? acts : new Acts()));
        }
        return steps;
    }
}
