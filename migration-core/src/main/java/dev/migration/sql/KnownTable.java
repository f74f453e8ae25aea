package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.TableAct.CreateTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the scripts so far have made it.
 *
 * @param name its name
 * @param kind whose it is
 * @param columns those that are known, in order
 * @param constraints those that are known; one without a name got it from the engine
 * @param indexes those that are known and that no constraint owns
 * @param complete whether these are all of its columns; not so where a query or another table gave it some
 * @param partitionOf the table it is a partition of, null for none
 * @param words what stood behind its definition
 */
public record KnownTable(
        QualifiedName name,
        CreateTable.Kind kind,
        List<ColumnDefinition> columns,
        List<ConstraintDefinition> constraints,
        List<IndexDefinition> indexes,
        boolean complete,
        @Nullable QualifiedName partitionOf,
        String words) {

    /** Copies. */
    public KnownTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** The column of this name. */
    public Optional<ColumnDefinition> column(Identifier column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /** The constraint of this name. */
    public Optional<ConstraintDefinition> constraint(Identifier constraint) {
        return constraints.stream()
                .filter(each -> constraint.equals(each.name()))
                .findFirst();
    }

    /** The index of this name. */
    public Optional<IndexDefinition> index(Identifier index) {
        return indexes.stream().filter(each -> index.equals(each.name())).findFirst();
    }

    /** The primary key. */
    public Optional<ConstraintDefinition> primaryKey() {
        return constraints.stream()
                .filter(each -> each.kind() == ConstraintDefinition.Kind.PRIMARY_KEY)
                .findFirst();
    }

    /** The table under another name. */
    public KnownTable named(QualifiedName other) {
        return new KnownTable(other, kind, columns, constraints, indexes, complete, partitionOf, words);
    }

    /** The table with other columns. */
    public KnownTable withColumns(List<ColumnDefinition> others) {
        return new KnownTable(name, kind, others, constraints, indexes, complete, partitionOf, words);
    }

    /** The table with other constraints. */
    public KnownTable withConstraints(List<ConstraintDefinition> others) {
        return new KnownTable(name, kind, columns, others, indexes, complete, partitionOf, words);
    }

    /** The table with other indexes. */
    public KnownTable withIndexes(List<IndexDefinition> others) {
        return new KnownTable(name, kind, columns, constraints, others, complete, partitionOf, words);
    }

    /** The table as a part of another one, or of none. */
    public KnownTable asPartitionOf(@Nullable QualifiedName parent) {
        return new KnownTable(name, kind, columns, constraints, indexes, complete, parent, words);
    }

    /** The table with something else said of it. */
    public KnownTable saying(String more) {
        return new KnownTable(
                name, kind, columns, constraints, indexes, complete, partitionOf, (words + " " + more).strip());
    }
}
