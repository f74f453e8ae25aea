package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.Renaming;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a plan starts from and what it leads to. */
final class Situation {
    private final Schema current;
    private final SchemaState renamed;
    private final Map<QualifiedName, Table> desired = new HashMap<>();
    private final FreeNames names;
    private final List<InsertRow> initialRows;
    private final Decisions decisions;

    Situation(Schema current, Schema desired, List<Change> changes, List<InsertRow> initialRows, Decisions decisions) {
        this.current = current;
        this.decisions = decisions;
        this.initialRows = List.copyOf(initialRows);
        this.renamed = new SchemaState(Renaming.apply(current, changes));
        desired.tables().forEach(table -> this.desired.put(table.name(), table));
        this.names = new FreeNames(renamed.tables.values());
        for (Change change : changes) {
            QualifiedName table = change.table();
            if (table != null) {
                Replaced.name(change).map(table::sibling).ifPresent(names::release);
            }
        }
    }

    /** What a person decided about the data. */
    Decisions decisions() {
        return decisions;
    }

    /** The database as it is. */
    Schema current() {
        return current;
    }

    /** The database once its tables and columns bear their new names; not to be changed. */
    SchemaState renamed() {
        return renamed;
    }

    /** A table that the model has. */
    Table desired(QualifiedName name) {
        Table table = desired.get(name);
        if (table == null) {
            throw new IllegalArgumentException("The model has no table " + name);
        }
        return table;
    }

    /** How many tables must be there before a new table can be a partition; 0 for every other change. */
    int depth(Change change) {
        int depth = 0;
        PartitionOf partition =
                change instanceof TableAdded table ? table.added().partitionOf() : null;
        while (partition != null) {
            depth++;
            partition = desired(partition.parent()).partitionOf();
        }
        return depth;
    }

    /** What a new table holds from the start. */
    List<InsertRow> initialRows(QualifiedName table) {
        return initialRows.stream().filter(row -> row.table().equals(table)).toList();
    }

    /** Names for what is new. */
    FreeNames names() {
        return names;
    }
}
