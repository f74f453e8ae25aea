package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/** A column with one attribute changed. */
public final class ColumnEdit {
    private ColumnEdit() {}

    /** Of another type. */
    public static Column type(Column column, DataType type) {
        return new Column(
                column.name(),
                type,
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    /** That accepts NULL, or refuses it. */
    public static Column nullability(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    /** With a default, or none where it is null. */
    public static Column defaultValue(Column column, @Nullable String value) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                value,
                column.identity(),
                column.generation(),
                column.comment());
    }

    /** With an identity, or none where it is null. */
    public static Column identity(Column column, @Nullable Identity identity) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                identity,
                column.generation(),
                column.comment());
    }

    /** With a comment, or none where it is null. */
    public static Column comment(Column column, @Nullable String comment) {
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
