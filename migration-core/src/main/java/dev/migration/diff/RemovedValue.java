package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/**
 * A constant that a person says may go from a column, because rows get another one.
 *
 * @param column the column as typed: {@code orders.status}
 * @param value the constant
 */
public record RemovedValue(Path column, String value) {

    /** Whether this is about a column. */
    public boolean isOf(QualifiedName table, Identifier name) {
        return column.means(table, name);
    }
}
