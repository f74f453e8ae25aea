package dev.migration.plan;

import dev.migration.operation.ConstraintKind;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table taken apart, to be put together again with one part changed. */
final class TableParts {
    final QualifiedName name;
    final List<Column> columns;
    final List<UniqueConstraint> uniques;
    final List<ForeignKey> foreignKeys;
    final List<CheckConstraint> checks;
    final List<Index> indexes;

    @Nullable
    PrimaryKey primaryKey;

    @Nullable
    String comment;

    private final @Nullable String partitionKey;
    private final @Nullable PartitionOf partitionOf;

    TableParts(Table table) {
        name = table.name();
        columns = new ArrayList<>(table.columns());
        primaryKey = table.primaryKey();
        uniques = new ArrayList<>(table.uniques());
        foreignKeys = new ArrayList<>(table.foreignKeys());
        checks = new ArrayList<>(table.checks());
        indexes = new ArrayList<>(table.indexes());
        comment = table.comment();
        partitionKey = table.partitionKey();
        partitionOf = table.partitionOf();
    }

    /** The parts of a table that come with it; its foreign keys, indexes and comments come apart. */
    static TableParts bare(Table table) {
        TableParts parts = new TableParts(table);
        parts.foreignKeys.clear();
        parts.indexes.clear();
        parts.comment = null;
        parts.columns.replaceAll(column -> ColumnEdit.comment(column, null));
        return parts;
    }

    /** Drops a constraint, and tells whether it was there. */
    boolean drop(Identifier constraint, ConstraintKind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> {
                boolean there = primaryKey != null && primaryKey.name().equals(constraint);
                primaryKey = null;
                yield there;
            }
            case UNIQUE -> uniques.removeIf(unique -> unique.name().equals(constraint));
            case FOREIGN_KEY -> foreignKeys.removeIf(key -> key.name().equals(constraint));
            case CHECK -> checks.removeIf(check -> check.name().equals(constraint));
        };
    }

    /** From here on all rows keep the constraint. */
    void validate(Identifier constraint) {
        foreignKeys.replaceAll(key -> key.name().equals(constraint) ? key.with(Validity.VALID) : key);
        checks.replaceAll(check -> check.name().equals(constraint) ? check.with(Validity.VALID) : check);
    }

    /** Gives a constraint or index another name. */
    void rename(Identifier from, Identifier to) {
        uniques.replaceAll(unique -> unique.name().equals(from) ? unique.named(to) : unique);
        foreignKeys.replaceAll(key -> key.name().equals(from) ? key.named(to) : key);
        checks.replaceAll(check -> check.name().equals(from) ? check.named(to) : check);
        indexes.replaceAll(index -> index.name().equals(from) ? index.named(to) : index);
    }

    void column(Identifier column, UnaryOperator<Column> change) {
        columns.replaceAll(candidate -> candidate.name().equals(column) ? change.apply(candidate) : candidate);
    }

    Table together() {
        return new Table(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, partitionKey, partitionOf);
    }
}
