package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.EnumChange.EnumAdded;
import dev.migration.diff.EnumChange.EnumDropped;
import dev.migration.diff.EnumChange.EnumReordered;
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
import dev.migration.schema.PartitionOf;
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
        compareEnums(
                triage, start.tables(), byName(start.enums(), EnumType::name), byName(desired.enums(), EnumType::name));
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
        dropTables(triage, dropped);
        questions.askForTables(
                dropped.stream()
                        .filter(change -> change.dropped().partitionOf() == null)
                        .toList(),
                needed.stream()
                        .filter(change -> change.added().partitionOf() == null)
                        .toList());
    }

    /** A partition goes with its table, whatever a person says of it. */
    private static void dropTables(Triage triage, List<TableDropped> dropped) {
        Set<QualifiedName> gone = new HashSet<>();
        dropped.stream().filter(triage::drops).forEach(change -> gone.add(change.table()));
        List<TableDropped> parts = new ArrayList<>();
        while (parts.addAll(dropped.stream()
                .filter(change -> !parts.contains(change) && isPartOf(change, gone))
                .toList())) {
            parts.forEach(change -> gone.add(change.table()));
        }
        dropped.stream().filter(change -> !parts.contains(change)).forEach(change -> triage.extra(change, Extra.STAYS));
    }

    private static boolean isPartOf(TableDropped change, Set<QualifiedName> tables) {
        PartitionOf partition = change.dropped().partitionOf();
        return partition != null && tables.contains(partition.parent());
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
                        settings.completeModel() && current.containsKey(name) ? want : stepping(want.increment(), have);
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

    private void compareEnums(
            Triage triage,
            List<Table> tables,
            Map<QualifiedName, EnumType> current,
            Map<QualifiedName, EnumType> desired) {
        desired.forEach((name, want) -> {
            EnumType have = current.get(name);
            if (have == null) {
                triage.needed(new EnumAdded(want));
            } else {
                compareValues(triage, tables, have, want);
            }
        });
        current.forEach((name, have) -> {
            if (!desired.containsKey(name)) {
                triage.extra(new EnumDropped(have), Extra.STAYS);
            }
        });
    }

    private void compareValues(Triage triage, List<Table> tables, EnumType have, EnumType want) {
        // Only a script says in which order constants are sorted.
        if (triage.completeModel() && !common(have, want).equals(common(want, have))) {
            List<String> values = new ArrayList<>(want.values());
            have.values().stream().filter(value -> !values.contains(value)).forEach(values::add);
            triage.needed(new EnumReordered(have, new EnumType(have.name(), values)));
        } else {
            compareNewValues(triage, have, want);
        }
        for (String value : have.values()) {
            if (!want.values().contains(value)) {
                EnumValueRemoved change = new EnumValueRemoved(have, want, value);
                if (isReplaced(change, tables)) {
                    triage.answered(change);
                } else {
                    triage.extra(change, Extra.STAYS_UNLESS_COMPLETE);
                }
            }
        }
    }

    /** Whether a person has an answer for rows of a column of the type. */
    private boolean isReplaced(EnumValueRemoved change, List<Table> tables) {
        return settings.removedValues().stream()
                .filter(removed -> removed.value().equals(change.value()))
                .anyMatch(removed -> tables.stream()
                        .anyMatch(table -> table.columns().stream()
                                .filter(column -> column.type()
                                        .sql()
                                        .replaceAll("\"|(\\[\\])+$", "")
                                        .equals(change.name().toString()))
                                .anyMatch(column -> removed.isOf(table.name(), column.name()))));
    }

    private static void compareNewValues(Triage triage, EnumType have, EnumType want) {
        for (int i = 0; i < want.values().size(); i++) {
            String value = want.values().get(i);
            if (!have.values().contains(value)) {
                triage.needed(new EnumValueAdded(have, want, value, nextKnown(have, want, i)));
            }
        }
    }

    /** The constants of one type that another has too, in their order. */
    private static List<String> common(EnumType type, EnumType other) {
        return type.values().stream().filter(other.values()::contains).toList();
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

    private static <T> Map<QualifiedName, T> byName(List<T> objects, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> map = new TreeMap<>();
        objects.forEach(object -> map.put(name.apply(object), object));
        return map;
    }
}
