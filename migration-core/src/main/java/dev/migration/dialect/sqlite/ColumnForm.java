package dev.migration.dialect.sqlite;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;

/** A column as SQLite must read it. */
final class ColumnForm {
    private ColumnForm() {}

    static Column retyped(Column column, String type) {
        return new Column(
                column.name(),
                DataType.other(type),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    static Column withDefault(Column column, String value) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                value,
                column.identity(),
                column.generation(),
                column.comment());
    }
}
