package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Has what numbers a column go on above the largest number that it holds.
 *
 * @param sequence what numbers it; null for the identity of the column itself
 * @param room how many numbers stay free between the two, for a release that numbers rows in another way
 */
public record StartAbove(
        QualifiedName table, Column column, @Nullable Sequence sequence, long room) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.startAbove(this);
    }
}
