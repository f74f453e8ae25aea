package dev.migration.schema;

import java.util.List;

/**
 * A primary key.
 *
 * @param name its constraint name
 * @param columns in key order
 */
public record PrimaryKey(Identifier name, List<Identifier> columns) {

    /** Refuses a key without columns. */
    public PrimaryKey {
        columns = Columns.notEmpty(columns);
    }
}
