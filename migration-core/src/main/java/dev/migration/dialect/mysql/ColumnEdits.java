package dev.migration.dialect.mysql;

import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.Locale;
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

    /**
     * Whether the default is computed for each row: a column that refuses NULL from now on puts it in the place of NULL. A
     * timestamp counts as one, whatever its default is: for the engine NULL means the time there.
     */
    static boolean computesDefault(Column column) {
        String value = column.defaultValue();
        return column.type().family() == Family.TIMESTAMP_WITH_TIME_ZONE
                || (value != null
                        && (value.contains("(")
                                || value.toLowerCase(Locale.ROOT).startsWith("current_")));
    }
}
