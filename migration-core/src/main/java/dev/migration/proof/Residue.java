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
        if (lines.isEmpty()) {
            lines.addAll(unequalTables(found, expected));
        }
        if (lines.isEmpty()) {
            lines.add("sequences or enum types are spelled differently");
        }
        return List.copyOf(lines);
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

    private static List<String> unequalTables(Schema found, Schema expected) {
        List<Table> sorted = columnsSorted(expected).tables();
        return columnsSorted(found).tables().stream()
                .filter(table -> !sorted.contains(table))
                .map(table -> "table " + table.name() + " is spelled differently")
                .toList();
    }

    private static Schema columnsSorted(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            tables.add(new Table(
                    table.name(),
                    columns,
                    table.primaryKey(),
                    table.uniques(),
                    table.foreignKeys(),
                    table.checks(),
                    table.indexes(),
                    table.comment()));
        }
        return new Schema(List.of(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }
}
