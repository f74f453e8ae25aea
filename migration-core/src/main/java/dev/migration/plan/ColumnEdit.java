package dev.migration.plan;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identity;
import org.jspecify.annotations.Nullable;

/** A column with one attribute changed. */
final class ColumnEdit {
    private ColumnEdit() {}

    static Column type(Column column, DataType type) {
        return new Column(
                column.name(),
                type,
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    static Column nullability(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    static Column defaultValue(Column column, @Nullable String value) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                value,
                column.identity(),
                column.generation(),
                column.comment());
    }

    static Column identity(Column column, @Nullable Identity identity) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                identity,
                column.generation(),
                column.comment());
    }

    static Column comment(Column column, @Nullable String comment) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                comment);
    }
}
