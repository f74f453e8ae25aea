package dev.migration.dialect.sqlite;

import dev.migration.dialect.ArchiveSql;
import dev.migration.dialect.Names;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the values of a table that is made anew come from. A column that comes out of an archive may be there already when a
 * script runs again, and then keeps what it has: a name that an inner query does not find in its table is looked for outside,
 * where it stands for the default.
 */
final class Fillings {
    private static final String OUTSIDE = "new_columns";
    private static final String AGAIN = "again";

    private final Names names;
    private final RebuildTable operation;
    private final List<RestoreColumn> restored;

    Fillings(Names names, RebuildTable operation) {
        this.names = names;
        this.operation = operation;
        this.restored = operation.filling().stream()
                .filter(RestoreColumn.class::isInstance)
                .map(RestoreColumn.class::cast)
                .toList();
    }

    boolean has(Identifier column) {
        return restored(column).isPresent();
    }

    private Optional<RestoreColumn> restored(Identifier column) {
        return restored.stream()
                .filter(restore -> restore.column().name().equals(column))
                .findFirst();
    }

    /** What stands behind the table in FROM. */
    String source() {
        if (restored.isEmpty()) {
            return "";
        }
        return ", (select "
                + restored.stream()
                        .map(restore -> defaultValue(restore) + " as "
                                + names.sql(restore.column().name()))
                        .collect(Collectors.joining(", "))
                + ") as " + OUTSIDE;
    }

    private static String defaultValue(RestoreColumn restore) {
        String value = restore.column().defaultValue();
        return value == null ? "null" : value;
    }

    String value(Identifier column) {
        return restored(column).map(this::value).or(() -> converted(column)).orElseGet(() -> names.sql(column));
    }

    private Optional<String> converted(Identifier column) {
        return operation.filling().stream()
                .filter(AlterColumnType.class::isInstance)
                .map(AlterColumnType.class::cast)
                .filter(type -> type.column().name().equals(column))
                .flatMap(type -> Optional.ofNullable(type.using()).stream())
                .findFirst();
    }

    private String value(RestoreColumn restore) {
        ArchiveSql archives = new ArchiveSql(names);
        PrimaryKey key = Objects.requireNonNull(restore.archive().copy().primaryKey(), "an archive of a column");
        String table = names.sql(operation.after().name());
        String same = key.columns().stream()
                .map(names::sql)
                .map(column -> AGAIN + "." + column + " = " + table + "." + column)
                .collect(Collectors.joining(" and "));
        return "\n    case when " + archives.isKept(restore) + " then " + archives.value(restore)
                + "\n        else (select " + names.sql(restore.column().name()) + " from " + table + " " + AGAIN
                + " where " + same + ") end";
    }
}
