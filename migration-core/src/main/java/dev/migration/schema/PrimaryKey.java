package dev.migration.schema;

import java.util.List;

/**
 * A primary key.
 *
 * @param name its constraint name
 * @param columns in key order
 * @param include columns its index carries beside the key (PostgreSQL)
 * @param deferrability when it is checked
 */
public record PrimaryKey(
        Identifier name, List<Identifier> columns, List<Identifier> include, Deferrability deferrability) {

    /** Refuses a key without columns. */
    public PrimaryKey {
        columns = Columns.notEmpty(columns);
        include = List.copyOf(include);
    }

    /** A key that is never deferred, with nothing beside it. */
    public PrimaryKey(Identifier name, List<Identifier> columns) {
        this(name, columns, List.of(), Deferrability.NOT_DEFERRABLE);
    }

    /** This key under another name. */
    public PrimaryKey named(Identifier other) {
        return new PrimaryKey(other, columns, include, deferrability);
    }
}
