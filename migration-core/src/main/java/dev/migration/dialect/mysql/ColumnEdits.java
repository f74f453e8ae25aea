package dev.migration.dialect.mysql;

import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import org.jspecify.annotations.Nullable;

/** A column as it is after one of its attributes changed, since MODIFY wants to be told all of them. */
final class ColumnEdits {
    private ColumnEdits() {}

    static Column with(Column from, DataType type, boolean nullable, @Nullable String comment) {
        return new Column(
                from.name(), type, nullable, from.defaultValue(), from.identity(), from.generation(), comment);
    }

    /** A column that numbers the rows accepts no NULL. */
    static Column after(SetIdentity operation) {
        Column from = operation.column();
        return new Column(
                from.name(),
                from.type(),
                operation.identity() == null && from.nullable(),
                from.defaultValue(),
                operation.identity(),
                from.generation(),
                from.comment());
    }

    static Column after(SetDefault operation) {
        Column from = operation.column();
        return new Column(
                from.name(),
                from.type(),
                from.nullable(),
                operation.value(),
                from.identity(),
                from.generation(),
                from.comment());
    }
}
