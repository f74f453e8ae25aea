package dev.migration.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that one database holds, but system objects and Flyway's history table. Everything is sorted by name.
 *
 * @param namespaces the namespaces beside the default one
 * @param tables its tables
 * @param sequences its sequences, those of identity and serial columns left out
 * @param enums its named enum types
 * @param unmanaged what the model cannot express
 */
public record Schema(
        List<Identifier> namespaces,
        List<Table> tables,
        List<Sequence> sequences,
        List<EnumType> enums,
        List<UnmanagedObject> unmanaged) {

    /** A database without objects. */
    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies and sorts. */
    public Schema {
        namespaces = namespaces.stream().sorted().toList();
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
        sequences =
                sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList();
        enums = enums.stream().sorted(Comparator.comparing(EnumType::name)).toList();
        unmanaged = unmanaged.stream().sorted().toList();
    }

    /** The table of this name. */
    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
