package dev.migration.diff;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;

/** Which checks and indexes speak of a column, in a key, a condition or an expression. */
public final class Uses {
    private Uses() {}

    /** Whether the index cannot live without the column. */
    public static boolean column(Index index, Identifier column) {
        return index.include().contains(column)
                || (index.predicate() != null && Expression.mentions(index.predicate(), column))
                || index.parts().stream()
                        .anyMatch(part -> column.equals(part.column())
                                || (part.expression() != null && Expression.mentions(part.expression(), column)));
    }

    /** Whether the index speaks of the column in its condition or in an expression. */
    public static boolean inCondition(Index index, Identifier column) {
        return (index.predicate() != null && Expression.mentions(index.predicate(), column))
                || index.parts().stream()
                        .anyMatch(part -> part.expression() != null && Expression.mentions(part.expression(), column));
    }

    /** Whether the check speaks of the column. */
    public static boolean column(CheckConstraint check, Identifier column) {
        return Expression.mentions(check.expression(), column);
    }
}
