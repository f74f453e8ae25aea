package dev.migration.plan;

import dev.migration.diff.Uses;
import dev.migration.operation.Operation;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A schema in memory while operations run over it. */
final class SchemaState {
    final TreeSet<Identifier> namespaces;
    final Map<QualifiedName, Table> tables = new TreeMap<>();
    final Map<QualifiedName, Sequence> sequences = new TreeMap<>();
    final Map<QualifiedName, EnumType> enums = new TreeMap<>();
    private final List<UnmanagedObject> unmanaged;

    SchemaState(Schema schema) {
        namespaces = new TreeSet<>(schema.namespaces());
        schema.tables().forEach(table -> tables.put(table.name(), table));
        schema.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
        schema.enums().forEach(type -> enums.put(type.name(), type));
        unmanaged = schema.unmanaged();
    }

    /** Another state that starts as this one is. */
    SchemaState copy() {
        return new SchemaState(schema());
    }

    /** Runs the operations in their order. */
    SchemaState run(Collection<Operation> operations) {
        OperationReplay replay = new OperationReplay(this);
        operations.forEach(operation -> operation.accept(replay));
        return this;
    }

    /** The table as it is now. */
    Table table(QualifiedName name) {
        return found(tables.get(name), name);
    }

    /** The partitions of a table as they are now, those of partitions before these. */
    List<Table> partitions(QualifiedName parent) {
        List<Table> found = new ArrayList<>();
        for (Table table : tables.values()) {
            PartitionOf partition = table.partitionOf();
            if (partition != null && partition.parent().equals(parent)) {
                found.addAll(partitions(table.name()));
                found.add(table);
            }
        }
        return found;
    }

    /** A table and its partitions, whose own indexes and constraints speak of the columns of the table. */
    List<Table> withPartitions(QualifiedName name) {
        List<Table> found = new ArrayList<>(partitions(name));
        found.add(table(name));
        return found;
    }

    /** The foreign keys of a table as it is now, none if there is no such table. */
    List<ForeignKey> foreignKeys(QualifiedName name) {
        Table table = tables.get(name);
        return table == null ? List.of() : table.foreignKeys();
    }

    /** The enum type as it is now. */
    EnumType enumType(QualifiedName name) {
        return found(enums.get(name), name);
    }

    void edit(QualifiedName name, Consumer<TableParts> change) {
        TableParts parts = new TableParts(table(name));
        change.accept(parts);
        tables.put(name, parts.together());
    }

    /** Refuses a column that is not there. */
    void requireColumn(QualifiedName table, Identifier column) {
        require(table(table).column(column).isPresent(), "there is no column " + table + "." + column);
    }

    /** Refuses a column that a key, a condition or an index speaks of. */
    void requireUnused(QualifiedName name, Identifier column) {
        Table table = table(name);
        boolean used = (table.primaryKey() != null
                        && table.primaryKey().columns().contains(column))
                || table.uniques().stream().anyMatch(unique -> unique.columns().contains(column))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))
                || table.checks().stream().anyMatch(check -> Uses.column(check, column))
                || table.indexes().stream().anyMatch(index -> Uses.column(index, column));
        boolean referenced = tables.values().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().equals(name)
                        && key.referencedColumns().contains(column));
        require(!used && !referenced, name + "." + column + " is used");
    }

    /** The schema as it is now. */
    Schema schema() {
        return new Schema(
                List.copyOf(namespaces),
                List.copyOf(tables.values()),
                List.copyOf(sequences.values()),
                List.copyOf(enums.values()),
                unmanaged);
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException("The plan is out of order: " + otherwise);
        }
    }

    private static <T> T found(@Nullable T object, QualifiedName name) {
        if (object == null) {
            throw new IllegalStateException("The plan is out of order: there is no " + name);
        }
        return object;
    }
}
