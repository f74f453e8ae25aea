package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;

/** Gives the rows that hold one value of a column another one; both are SQL literals. */
public record ReplaceValue(QualifiedName table, Column column, String from, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.replaceValue(this);
    }
}
