package dev.migration.database;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table in the making: a catalog tells its parts in several queries. */
public final class TableDraft {
    private final QualifiedName name;
    private final @Nullable String comment;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private @Nullable String partitionKey;
    private @Nullable PartitionOf partitionOf;

    /** A table without columns. */
    public TableDraft(QualifiedName name, @Nullable String comment) {
        this.name = name;
        this.comment = comment;
    }

    /** Says how its rows are spread over partitions, and what it is itself a partition of; null for neither. */
    public void partitioning(@Nullable String key, @Nullable PartitionOf partition) {
        this.partitionKey = key;
        this.partitionOf = partition;
    }

    /** Its name. */
    public QualifiedName name() {
        return name;
    }

    /** Adds the column at a position; positions order the columns and need not be dense. */
    public void add(int position, Column column) {
        columns.put(position, column);
    }

    /** The name of the column at a position. */
    public Identifier column(int position) {
        Column column = columns.get(position);
        if (column == null) {
            throw new IllegalArgumentException("No column " + position + " in " + name);
        }
        return column.name();
    }

    /** Sets the primary key. */
    public void primaryKey(PrimaryKey key) {
        this.primaryKey = key;
    }

    /** Adds a unique constraint. */
    public void add(UniqueConstraint unique) {
        uniques.add(unique);
    }

    /** Adds a foreign key. */
    public void add(ForeignKey key) {
        foreignKeys.add(key);
    }

    /** Adds a check. */
    public void add(CheckConstraint check) {
        checks.add(check);
    }

    /** Adds an index. */
    public void add(Index index) {
        indexes.add(index);
    }

    /** The table. */
    public Table table() {
        return new Table(
                name,
                partitionOf == null ? List.copyOf(columns.values()) : List.of(),
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                indexes,
                comment,
                partitionKey,
                partitionOf);
    }
}
