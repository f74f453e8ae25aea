package dev.migration.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name its name
 * @param columns in the order of its definition
 * @param nullsNotDistinct whether two NULLs are equal (PostgreSQL 15 and later)
 * @param deferrability when it is checked
 * @param include columns its index carries beside its own (PostgreSQL)
 */
public record UniqueConstraint(
        Identifier name,
        List<Identifier> columns,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        List<Identifier> include) {

    /** Refuses a constraint without columns. */
    public UniqueConstraint {
        columns = Columns.notEmpty(columns);
        include = List.copyOf(include);
    }

    /** A constraint with nothing beside its columns. */
    public UniqueConstraint(
            Identifier name, List<Identifier> columns, boolean nullsNotDistinct, Deferrability deferrability) {
        this(name, columns, nullsNotDistinct, deferrability, List.of());
    }

    /** This constraint under another name. */
    public UniqueConstraint named(Identifier other) {
        return new UniqueConstraint(other, columns, nullsNotDistinct, deferrability, include);
    }

    /** A constraint that is never deferred and lets NULLs repeat. */
    public static UniqueConstraint of(Identifier name, List<Identifier> columns) {
        return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
    }
}
