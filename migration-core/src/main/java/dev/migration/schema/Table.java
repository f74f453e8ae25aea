package dev.migration.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with all that belongs to it. Constraints and indexes are sorted by name, columns stand in their order.
 *
 * @param name its name
 * @param columns in table order
 * @param primaryKey null for none
 * @param uniques its unique constraints
 * @param foreignKeys the foreign keys it holds
 * @param checks its checks, those of single columns among them
 * @param indexes its indexes but those that a constraint owns
 * @param comment null for none
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<ForeignKey> foreignKeys,
        List<CheckConstraint> checks,
        List<Index> indexes,
        @Nullable String comment) {

    /** Copies and sorts. */
    public Table {
        columns = List.copyOf(columns);
        uniques = uniques.stream()
                .sorted(Comparator.comparing(UniqueConstraint::name))
                .toList();
        foreignKeys = foreignKeys.stream()
                .sorted(Comparator.comparing(ForeignKey::name))
                .toList();
        checks = checks.stream()
                .sorted(Comparator.comparing(CheckConstraint::name))
                .toList();
        indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    }

    /** The column of this name. */
    public Optional<Column> column(Identifier columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }
}
