package dev.migration.dialect.mysql;

import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType.Family;
import java.util.Locale;

/** What MODIFY makes of a column, which it wants to be told with all its attributes. */
final class ColumnEdits {
    private ColumnEdits() {}

    /** A column that numbers the rows accepts no NULL. */
    static Column after(SetIdentity operation) {
        Column from = operation.column();
        return ColumnEdit.nullability(
                ColumnEdit.identity(from, operation.identity()), operation.identity() == null && from.nullable());
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
