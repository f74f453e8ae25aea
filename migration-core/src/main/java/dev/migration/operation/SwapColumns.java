package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/**
 * Two columns of a table exchange their names, and whatever belongs to a name rather than to the values, at once. What mirrors the
 * one goes on to mirror whichever bears its name.
 *
 * @param column the first one as it is before
 * @param aside the same one afterwards, under the name of the other
 * @param shadow the other one as it is before
 * @param heir the same one afterwards, under the name of the first
 * @param between a name that no column has, for as long as the exchange takes
 */
public record SwapColumns(
        QualifiedName table, Column column, Column aside, Column shadow, Column heir, Identifier between)
        implements Operation {
    /** Refuses columns that exchange no names. */
    public SwapColumns {
        if (!column.name().equals(heir.name()) || !shadow.name().equals(aside.name())) {
            throw new IllegalArgumentException(column + " and " + shadow);
        }
    }

    /** The exchange that takes this one back. */
    public SwapColumns reversed() {
        return new SwapColumns(table, heir, shadow, aside, column, between);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.swapColumns(this);
    }
}
