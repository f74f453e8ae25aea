package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act on one table as a whole; those on one of its columns are {@link ColumnAct}. */
public sealed interface TableAct extends Act
        permits TableAct.CreateTable,
                TableAct.RenameTable,
                TableAct.AddConstraint,
                TableAct.DropConstraint,
                TableAct.ValidateConstraint,
                TableAct.AlterConstraint,
                TableAct.RenameConstraint,
                TableAct.Partitioning,
                TableAct.TableOption,
                ColumnAct {

    /** The table. */
    QualifiedName table();

    /**
     * {@code CREATE TABLE}.
     *
     * @param line its line
     * @param table its name
     * @param columns its columns; none where another table or a query has them
     * @param constraints all of its constraints, those that stand behind a column among them
     * @param indexes indexes inside of the definition (MySQL)
     * @param ifNotExists whether nothing happens if it is there
     * @param orReplace whether one that is there is dropped first (MariaDB)
     * @param kind whose it is
     * @param like the table whose columns it takes, null for none
     * @param query the query that fills it, null for none
     * @param partitionOf the table it is a partition of, null for none
     * @param words what stands behind the definition: {@code engine = innodb}, {@code partition by range (day)}
     */
    record CreateTable(
            int line,
            QualifiedName table,
            List<ColumnDefinition> columns,
            List<ConstraintDefinition> constraints,
            List<IndexDefinition> indexes,
            boolean ifNotExists,
            boolean orReplace,
            Kind kind,
            @Nullable QualifiedName like,
            @Nullable String query,
            @Nullable QualifiedName partitionOf,
            String words)
            implements TableAct {

        /** Whose a new table is. */
        public enum Kind {
            /** Everybody's. */
            PERMANENT,
            /** Of this session alone. */
            TEMPORARY,
            /** Everybody's, and gone after a crash (PostgreSQL). */
            UNLOGGED,
            /** It has no rows of its own: virtual or foreign. */
            FOREIGN
        }

        /** Copies. */
        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A new name.
     *
     * @param line its line
     * @param table the old name
     * @param to the new one
     */
    record RenameTable(int line, QualifiedName table, QualifiedName to) implements TableAct {}

    /**
     * A new constraint.
     *
     * @param line its line
     * @param table the table
     * @param constraint what it demands
     */
    record AddConstraint(int line, QualifiedName table, ConstraintDefinition constraint) implements TableAct {}

    /**
     * A constraint goes.
     *
     * @param line its line
     * @param table the table
     * @param kind what it demanded where the statement says so, else null
     * @param name its name, null for {@code DROP PRIMARY KEY}
     * @param ifExists whether nothing happens if it is gone
     * @param cascade whether what depends on it goes too
     */
    record DropConstraint(
            int line,
            QualifiedName table,
            ConstraintDefinition.@Nullable Kind kind,
            @Nullable Identifier name,
            boolean ifExists,
            boolean cascade)
            implements TableAct {}

    /**
     * A constraint is checked for rows that are there, or told apart from now on.
     *
     * @param line its line
     * @param table the table
     * @param constraint its name
     */
    record ValidateConstraint(int line, QualifiedName table, Identifier constraint) implements TableAct {}

    /**
     * A constraint is changed: {@code deferrable}, {@code not enforced}.
     *
     * @param line its line
     * @param table the table
     * @param constraint its name
     * @param words what changes
     */
    record AlterConstraint(int line, QualifiedName table, Identifier constraint, String words) implements TableAct {}

    /**
     * A constraint gets another name.
     *
     * @param line its line
     * @param table the table
     * @param constraint the old name
     * @param to the new one
     */
    record RenameConstraint(int line, QualifiedName table, Identifier constraint, Identifier to) implements TableAct {}

    /**
     * A partition comes ({@code attach}, {@code add}), goes ({@code detach}, {@code drop}), or is changed.
     *
     * @param line its line
     * @param table the partitioned table
     * @param verb the first word: {@code attach}, {@code truncate}, {@code coalesce}, {@code exchange}
     * @param partitions the partitions, where they are named
     * @param words what stands behind: {@code concurrently}
     */
    record Partitioning(int line, QualifiedName table, String verb, List<QualifiedName> partitions, String words)
            implements TableAct {
        /** Copies. */
        public Partitioning {
            partitions = List.copyOf(partitions);
        }
    }

    /**
     * What else is said of a table: {@code disable trigger all}, {@code set unlogged}, {@code engine = innodb}.
     *
     * @param line its line
     * @param table the table
     * @param words as they stand there, in lower case
     */
    record TableOption(int line, QualifiedName table, String words) implements TableAct {}
}
