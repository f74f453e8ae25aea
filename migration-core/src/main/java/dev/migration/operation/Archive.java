package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.List;

/**
 * Where rows outlive the table or column that is dropped.
 *
 * @param table whose rows they are
 * @param copy the table that keeps them, with the key of the other one if it has any
 * @param columns what is kept, as {@code table} has it, in the order of the copy
 */
public record Archive(QualifiedName table, Table copy, List<Column> columns) {
    /** Copies the columns. */
    public Archive {
        columns = List.copyOf(columns);
        if (columns.size() != copy.columns().size()) {
            throw new IllegalArgumentException(columns + " and " + copy.columns());
        }
    }
}
