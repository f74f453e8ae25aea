package dev.migration.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name its name
 * @param columns in the order of its definition
 * @param nullsNotDistinct whether two NULLs are equal (PostgreSQL 15 and later)
 * @param deferrability when it is checked
 */
public record UniqueConstraint(
        Identifier name, List<Identifier> columns, boolean nullsNotDistinct, Deferrability deferrability) {

    /** Refuses a constraint without columns. */
    public UniqueConstraint {
        columns = Columns.notEmpty(columns);
    }

    /** A constraint that is never deferred and lets NULLs repeat. */
    public static UniqueConstraint of(Identifier name, List<Identifier> columns) {
        return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
    }
}
