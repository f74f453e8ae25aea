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
 * @param partitionKey how its rows are spread over partitions, as the engine's catalog prints it: {@code RANGE (day)};
 *     null for a table that holds its rows itself
 * @param partitionOf what it is a partition of, null for none. A partition's columns are those of its parent and are left
 *     out, as is every constraint and index that it has from there
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<ForeignKey> foreignKeys,
        List<CheckConstraint> checks,
        List<Index> indexes,
        @Nullable String comment,
        @Nullable String partitionKey,
        @Nullable PartitionOf partitionOf) {

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

    /** This table with other columns. */
    public Table with(List<Column> otherColumns) {
        return new Table(
                name,
                otherColumns,
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                indexes,
                comment,
                partitionKey,
                partitionOf);
    }

    /** This table with other checks. */
    public Table checked(List<CheckConstraint> otherChecks) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                otherChecks,
                indexes,
                comment,
                partitionKey,
                partitionOf);
    }

    /** The column of this name. */
    public Optional<Column> column(Identifier columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }
}
