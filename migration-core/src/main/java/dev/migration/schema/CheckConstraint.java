package dev.migration.schema;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition as the engine's catalog prints it, without the outer parentheses
 * @param noInherit whether tables that inherit from this one are free of it (PostgreSQL)
 * @param validity whether it holds for rows that were there before it
 */
public record CheckConstraint(Identifier name, String expression, boolean noInherit, Validity validity) {

    /** Refuses an empty condition. */
    public CheckConstraint {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("A check needs a condition");
        }
    }

    /** A check of all rows. */
    public CheckConstraint(Identifier name, String expression) {
        this(name, expression, false, Validity.VALID);
    }

    /** This check, of other rows. */
    public CheckConstraint with(Validity other) {
        return new CheckConstraint(name, expression, noInherit, other);
    }

    /** This check under another name. */
    public CheckConstraint named(Identifier other) {
        return new CheckConstraint(other, expression, noInherit, validity);
    }
}
