package dev.migration;

import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.Path;
import dev.migration.error.MigrationException;
import dev.migration.plan.Backfills;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks what rows that are there get in a new column that refuses NULL and has no default: the plan would fail on the first table
 * that has a row. A table that only the newest script of the history makes has none yet.
 */
final class MissingValues {
    private final Comparison comparison;
    private final SettledTables settled;

    MissingValues(Comparison comparison, SettledTables settled) {
        this.comparison = comparison;
        this.settled = settled;
    }

    /**
     * Refuses where a value is missing, with the parameter to add.
     *
     * @throws MigrationException a new column needs a value that nobody gave
     */
    void refuse(RolloutSettings settings) {
        if (!settings.zeroDowntime()) {
            return;
        }
        List<ColumnAdded> open = open(settings.backfills());
        if (open.isEmpty()) {
            return;
        }
        Set<QualifiedName> tables = settled.names();
        List<ColumnAdded> asked =
                open.stream().filter(change -> tables.contains(change.table())).toList();
        if (asked.isEmpty()) {
            return;
        }
        String columns = asked.stream().map(Change::object).collect(Collectors.joining(", "));
        String values = asked.stream()
                .map(change -> Path.typed(change.table(), change.column()) + ":"
                        + example(change.added().type()))
                .collect(Collectors.joining(","));
        throw MigrationException.project(
                columns + (asked.size() == 1 ? " is new, refuses" : " are new, refuse")
                        + " NULL and " + (asked.size() == 1 ? "has" : "have")
                        + " no default, so nothing says what rows that are there get. Nothing was written.",
                "Say it with an SQL expression of your own: mvn migration:generate "
                        + MavenOption.of("backfill", values)
                        + "\nOr give the attribute a default with @ColumnDefault, or let it be null for now.");
    }

    private List<ColumnAdded> open(Backfills backfills) {
        return comparison.differences().changes().stream()
                .filter(ColumnAdded.class::isInstance)
                .map(ColumnAdded.class::cast)
                .filter(change -> needsValue(change.added()))
                .filter(change -> backfills.of(change.table(), change.column()).isEmpty())
                .toList();
    }

    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generation() == null;
    }

    /** A value of the type, for a person to replace. */
    private String example(DataType type) {
        List<String> constants = comparison.desired().schema().enums().stream()
                .filter(declared -> declared.name().toString().equals(type.sql()))
                .findFirst()
                .map(EnumType::values)
                .orElse(type.values());
        if (!constants.isEmpty()) {
            return "'" + constants.get(0) + "'";
        }
        return switch (type.family()) {
            case INTEGER -> type.length() != null && type.length() == 0 ? "false" : "0";
            case UNSIGNED_INTEGER, DECIMAL, FLOATING -> "0";
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "current_timestamp";
            case TIME -> "current_time";
            case TEXT, FIXED_TEXT -> "''";
            case BINARY, ENUM, OTHER -> type.sql().equalsIgnoreCase("boolean") ? "false" : "'…'";
        };
    }
}
