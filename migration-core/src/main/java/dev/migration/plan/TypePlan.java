package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.EnumChange.EnumAdded;
import dev.migration.diff.EnumChange.EnumReordered;
import dev.migration.diff.EnumChange.EnumValueAdded;
import dev.migration.diff.SequenceChange.SequenceAdded;
import dev.migration.diff.SequenceChange.SequenceChanged;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans what tables may need: namespaces, enum types, sequences. */
final class TypePlan {
    private final Situation situation;
    private final Agenda agenda;
    private final Set<Identifier> namespaces;
    private final Map<QualifiedName, List<EnumValueAdded>> values = new TreeMap<>();

    TypePlan(Situation situation, Agenda agenda) {
        this.situation = situation;
        this.agenda = agenda;
        this.namespaces = new TreeSet<>(situation.current().namespaces());
    }

    /** Creates the namespace that a new object lives in, once. It stays when the script is undone. */
    void namespaceOf(Change change, QualifiedName object) {
        Identifier namespace = object.namespace();
        if (namespace != null && namespaces.add(namespace)) {
            agenda.addPart(
                    Rank.NAMESPACES,
                    change,
                    new CreateNamespace(namespace),
                    Note.low("its namespace " + namespace + " may be missing"));
        }
    }

    void added(SequenceAdded change) {
        agenda.add(
                Rank.SEQUENCES,
                change,
                new CreateSequence(change.added()),
                new DropSequence(change.name()),
                Note.low("new sequence, " + change.detail()));
    }

    void changed(SequenceChanged change) {
        agenda.add(
                Rank.SEQUENCES,
                change,
                new AlterSequence(change.from(), change.to()),
                new AlterSequence(change.to(), change.from()),
                Note.medium(Note.words(change) + ". A release that counts the old way takes numbers twice"));
    }

    void added(EnumAdded change) {
        agenda.add(
                Rank.ENUMS,
                change,
                new CreateEnum(change.added()),
                new DropEnum(change.name()),
                Note.low("new type, " + change.detail()));
    }

    void added(EnumValueAdded change) {
        values.computeIfAbsent(change.name(), key -> new ArrayList<>()).add(change);
    }

    void changed(EnumReordered change) {
        agenda.add(
                Rank.ENUMS,
                change,
                EnumReplacement.acts(new SchemaState(situation.current()), change.from(), change.to()),
                Note.high(Note.words(change)));
    }

    /** Constants of one type in the model's order; one undo, at the last step to be undone, takes all of them away. */
    void finish() {
        values.forEach((name, added) -> {
            EnumType before = added.get(0).from();
            List<EnumValueAdded> ordered = added.stream()
                    .sorted((one, other) -> Integer.compare(place(one), place(other)))
                    .toList();
            SchemaState state = new SchemaState(situation.current());
            ordered.forEach(change -> state.run(List.of(operation(change))));
            List<Operation> reverse = EnumReplacement.acts(
                            new SchemaState(situation.current()), state.enumType(name), before)
                    .forward();
            for (EnumValueAdded change : ordered) {
                Note note = Note.low("new constant, " + change.detail()).lossy();
                agenda.add(Rank.ENUMS, change, new Acts().then(operation(change), reverse), note);
                reverse = List.of();
            }
        });
    }

    private static int place(EnumValueAdded change) {
        return change.to().values().indexOf(change.value());
    }

    private static AddEnumValue operation(EnumValueAdded change) {
        return new AddEnumValue(change.name(), change.value(), change.before());
    }
}
