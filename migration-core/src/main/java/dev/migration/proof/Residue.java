package dev.migration.proof;

import dev.migration.diff.Change;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.Differences;
import dev.migration.diff.SchemaDiffer;
import dev.migration.diff.Tolerated;
import dev.migration.schema.Column;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is left between two schemas that should be equal. The order of a table's columns does not count, since engines add a
 * column at the end; nor do namespaces, which are never dropped, because they may hold what nobody here knows of.
 */
final class Residue {
    private static final DiffSettings EVERYTHING = DiffSettings.unanswered(true);

    private Residue() {}

    /** The differences as lines for a person, none when the schemas are equal. */
    static List<String> between(Schema found, Schema expected) {
        if (columnsSorted(found).equals(columnsSorted(expected))) {
            return List.of();
        }
        TreeSet<String> lines = new TreeSet<>();
        Differences differences = new SchemaDiffer(EVERYTHING).compare(found, expected);
        Stream.concat(
                        differences.changes().stream(),
                        differences.tolerated().stream().map(Tolerated::change))
                .map(Residue::line)
                .forEach(lines::add);
        missing(expected.unmanaged(), found.unmanaged()).forEach(object -> lines.add("missing " + object));
        missing(found.unmanaged(), expected.unmanaged()).forEach(object -> lines.add("left over " + object));
        return lines.isEmpty() ? spelledDifferently(found, expected) : List.copyOf(lines);
    }

    /** A change as one line: {@code column-added orders.note varchar(200)}. */
    static String line(Change change) {
        return (change.kind() + " " + change.object() + " " + change.detail()).strip();
    }

    private static List<String> missing(List<UnmanagedObject> from, List<UnmanagedObject> in) {
        return from.stream()
                .filter(object -> !in.contains(object))
                .map(object -> object.kind() + " " + object.name())
                .toList();
    }

    /** Where no difference was found; what engines print of one condition in two ways does not count. */
    private static List<String> spelledDifferently(Schema found, Schema expected) {
        Schema sorted = columnsSorted(expected);
        Schema alike = columnsSorted(withChecksOf(found, expected));
        if (alike.equals(sorted)) {
            return List.of();
        }
        List<String> lines = alike.tables().stream()
                .filter(table -> !sorted.tables().contains(table))
                .map(table -> "table " + table.name() + " is spelled differently")
                .toList();
        return lines.isEmpty() ? List.of("sequences or enum types are spelled differently") : lines;
    }

    private static Schema withChecksOf(Schema found, Schema expected) {
        List<Table> tables = found.tables().stream()
                .map(table -> expected.table(table.name())
                        .map(other -> table.checked(other.checks()))
                        .orElse(table))
                .toList();
        return new Schema(found.namespaces(), tables, found.sequences(), found.enums(), found.unmanaged());
    }

    private static Schema columnsSorted(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            tables.add(table.with(columns));
        }
        return new Schema(List.of(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }
}
