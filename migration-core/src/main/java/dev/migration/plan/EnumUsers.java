package dev.migration.plan;

import dev.migration.operation.ColumnReference;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.Collection;
import java.util.List;

/** The columns of a named enum type, arrays of it among them. */
final class EnumUsers {
    private EnumUsers() {}

    static List<ColumnReference> of(Collection<Table> tables, QualifiedName type) {
        return tables.stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> is(column.type(), type))
                        .map(column -> new ColumnReference(table.name(), column)))
                .toList();
    }

    /** Whether a type is a named enum, or an array of it. */
    static boolean is(DataType type, QualifiedName name) {
        String bare = type.sql().replace("\"", "").replaceAll("(\\[\\])+$", "");
        return bare.equals(name.toString());
    }
}
