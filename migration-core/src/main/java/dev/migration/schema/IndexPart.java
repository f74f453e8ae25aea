package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression.
 *
 * @param column the column, null for an expression
 * @param expression the expression as the engine's catalog prints it, null for a column
 * @param ordering what follows the key in the index definition where it is not the default: collation, operator class,
 *     {@code desc}, {@code nulls last}; else empty
 */
public record IndexPart(
        @Nullable Identifier column, @Nullable String expression, String ordering) {

    /** Refuses a key that is both or neither. */
    public IndexPart {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("An index key is a column or an expression");
        }
    }

    /** An ascending column. */
    public static IndexPart of(Identifier column) {
        return new IndexPart(column, null, "");
    }
}
