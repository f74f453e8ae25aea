package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.EnumChange.EnumAdded;
import dev.migration.diff.EnumChange.EnumDropped;
import dev.migration.diff.EnumChange.EnumValueAdded;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.SequenceChange.SequenceAdded;
import dev.migration.diff.SequenceChange.SequenceChanged;
import dev.migration.diff.SequenceChange.SequenceDropped;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.diff.Triage.Extra;
import dev.migration.error.MigrationException;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a database holds with what a model needs. Both are normalised already, so comparing is {@code equals}; what
 * is left to decide is the direction of a difference: needed, wider or extra.
 */
public final class SchemaDiffer {
    private final DiffSettings settings;

    /** A differ that knows what a person decided. */
    public SchemaDiffer(DiffSettings settings) {
        this.settings = settings;
    }

    /**
     * All differences, from the database to the model.
     *
     * @throws MigrationException for a rename of what only the database has to what the model does not have
     */
    public Differences compare(Schema current, Schema desired) {
        Triage triage = new Triage(settings);
        RenameQuestions questions = new RenameQuestions(triage);

        // Renames that a person asked for: from here on the database bears the new names.
        RenameAnswers renames = RenameAnswers.resolve(settings.renames(), current, desired);
        renames.changes().forEach(triage::answered);
        Schema start = Renaming.apply(current, renames.changes());

        // Types and sequences, which columns may need.
        compareEnums(triage, byName(start.enums(), EnumType::name), byName(desired.enums(), EnumType::name));
        compareSequences(triage, start, byName(desired.sequences(), Sequence::name));

        // Tables that one side lacks, and tables that both sides have.
        compareTables(triage, questions, start, desired);

        List<String> unused = new ArrayList<>(renames.unused());
        unused.addAll(triage.unusedAnswers());
        return new Differences(
                triage.changes(), withoutCompanions(triage), questions.found(), unused, triage.movedAdoptions());
    }

    private static void compareTables(Triage triage, RenameQuestions questions, Schema current, Schema desired) {
        Map<QualifiedName, Table> ours = byName(current.tables(), Table::name);
        TableDiffer differ = new TableDiffer(triage, questions);
        List<TableAdded> added = new ArrayList<>();
        for (Table table : desired.tables()) {
            Table our = ours.remove(table.name());
            if (our == null) {
                added.add(new TableAdded(table));
            } else {
                differ.compare(our, table);
            }
        }
        List<TableDropped> dropped =
                ours.values().stream().map(TableDropped::new).toList();
        List<TableAdded> needed = added.stream().filter(triage::needed).toList();
        dropped.forEach(change -> triage.extra(change, Extra.STAYS));
        questions.askForTables(dropped, needed);
    }

    private void compareSequences(Triage triage, Schema start, Map<QualifiedName, Sequence> desired) {
        Map<QualifiedName, Sequence> current = byName(start.sequences(), Sequence::name);
        Map<QualifiedName, Sequence> all = SerialSequences.of(start);
        all.putAll(current);
        desired.forEach((name, want) -> {
            Sequence have = all.get(name);
            if (have == null) {
                triage.needed(new SequenceAdded(want));
            } else {
                Sequence target =
                        settings.completeModel() ? ofType(have.type(), want) : stepping(want.increment(), have);
                if (!have.equals(target)) {
                    triage.needed(new SequenceChanged(have, target));
                }
            }
        });
        current.forEach((name, have) -> {
            if (!desired.containsKey(name)) {
                triage.extra(new SequenceDropped(have), Extra.STAYS);
            }
        });
    }

    private static void compareEnums(
            Triage triage, Map<QualifiedName, EnumType> current, Map<QualifiedName, EnumType> desired) {
        desired.forEach((name, want) -> {
            EnumType have = current.get(name);
            if (have == null) {
                triage.needed(new EnumAdded(want));
            } else {
                compareValues(triage, have, want);
            }
        });
        current.forEach((name, have) -> {
            if (!desired.containsKey(name)) {
                triage.extra(new EnumDropped(have), Extra.STAYS);
            }
        });
    }

    private static void compareValues(Triage triage, EnumType have, EnumType want) {
        for (int i = 0; i < want.values().size(); i++) {
            String value = want.values().get(i);
            if (!have.values().contains(value)) {
                triage.needed(new EnumValueAdded(have, want, value, nextKnown(have, want, i)));
            }
        }
        for (String value : have.values()) {
            if (!want.values().contains(value)) {
                triage.extra(new EnumValueRemoved(have, want, value), Extra.STAYS_UNLESS_COMPLETE);
            }
        }
    }

    /** The first constant after {@code index} that the database has already. */
    private static @Nullable String nextKnown(EnumType have, EnumType want, int index) {
        return want.values().stream()
                .skip(index + 1L)
                .filter(have.values()::contains)
                .findFirst()
                .orElse(null);
    }

    /** What is tolerated, but for foreign keys that go with a table or column they point to. */
    private static List<Tolerated> withoutCompanions(Triage triage) {
        Set<QualifiedName> tables = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (Change change : triage.changes()) {
            if (change instanceof TableDropped table) {
                tables.add(table.table());
            } else if (change instanceof ColumnDropped column) {
                columns.add(column.object());
            }
        }
        return triage.tolerated().stream()
                .filter(difference -> !(difference.change() instanceof ForeignKeyDropped key)
                        || (!tables.contains(key.dropped().referencedTable())
                                && key.dropped().referencedColumns().stream()
                                        .noneMatch(column ->
                                                columns.contains(key.dropped().referencedTable() + "." + column))))
                .toList();
    }

    private static Sequence stepping(long increment, Sequence sequence) {
        return new Sequence(
                sequence.name(),
                sequence.type(),
                sequence.start(),
                increment,
                sequence.minimum(),
                sequence.maximum(),
                sequence.cache(),
                sequence.cycle());
    }

    private static Sequence ofType(String type, Sequence sequence) {
        return new Sequence(
                sequence.name(),
                type,
                sequence.start(),
                sequence.increment(),
                sequence.minimum(),
                sequence.maximum(),
                sequence.cache(),
                sequence.cycle());
    }

    private static <T> Map<QualifiedName, T> byName(List<T> objects, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> map = new TreeMap<>();
        objects.forEach(object -> map.put(name.apply(object), object));
        return map;
    }
}
