package dev.migration.schema;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition as the engine's catalog prints it, without the outer parentheses
 */
public record CheckConstraint(Identifier name, String expression) {

    /** Refuses an empty condition. */
    public CheckConstraint {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("A check needs a condition");
        }
    }
}
