package dev.migration.operation;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act on a schema, without the SQL that an engine wants for it. */
public sealed interface Operation
        permits TableAlteration,
                StandIn,
                ArchiveAct,
                Operation.CreateNamespace,
                Operation.CreateTable,
                Operation.DropTable,
                Operation.RenameTable,
                Operation.RenameColumn,
                Operation.RebuildTable,
                Operation.CreateSequence,
                Operation.AlterSequence,
                Operation.DropSequence,
                Operation.CreateEnum,
                Operation.AddEnumValue,
                Operation.ReplaceEnum,
                Operation.DropEnum,
                Operation.InsertRow,
                Operation.CommentTable,
                Operation.CommentColumn,
                Operation.RenameIndex,
                Operation.RenameConstraint,
                Operation.CreateMirror,
                Operation.DropMirror,
                SwapColumns,
                Operation.Backfill,
                ReplaceValue,
                StartAbove,
                Operation.WithChecks,
                Operation.Bounded {

    /** Calls the visitor's method for this operation. */
    <R> R accept(OperationVisitor<R> visitor);

    /** Creates a namespace unless it is there. */
    record CreateNamespace(Identifier name) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createNamespace(this);
        }
    }

    /** Creates a table with its columns, key, uniques and checks; its foreign keys, indexes and comments come apart. */
    record CreateTable(Table table) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** Drops a table. */
    record DropTable(QualifiedName table) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** Renames a table within its namespace. */
    record RenameTable(QualifiedName table, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /** Renames a column. */
    record RenameColumn(QualifiedName table, Identifier column, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /**
     * Makes a table anew with its rows, where an engine cannot alter it in place; {@code attached} is what hangs on it beside
     * the model: triggers, options. Both tables have one name, and a column of both keeps its values, but for those that
     * {@code filling} gives others.
     */
    record RebuildTable(Table before, Table after, List<UnmanagedObject> attached, List<TableAlteration> filling)
            implements Operation {
        /** Copies the lists. */
        public RebuildTable {
            attached = List.copyOf(attached);
            filling = List.copyOf(filling);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.rebuildTable(this);
        }
    }

    /** Creates a sequence. */
    record CreateSequence(Sequence sequence) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    /** Gives a sequence other properties without moving it. */
    record AlterSequence(Sequence from, Sequence to) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterSequence(this);
        }
    }

    /** Drops a sequence. */
    record DropSequence(QualifiedName sequence) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /** Creates a named enum type. */
    record CreateEnum(EnumType type) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createEnum(this);
        }
    }

    /** Adds a constant to a named enum type, before another one, or at the end where {@code before} is null. */
    record AddEnumValue(
            QualifiedName type, String value, @Nullable String before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addEnumValue(this);
        }
    }

    /** Replaces a named enum type that cannot be altered in place, and converts the columns of it through text. */
    record ReplaceEnum(EnumType from, EnumType to, List<ColumnReference> users) implements Operation {
        /** Copies the users. */
        public ReplaceEnum {
            users = List.copyOf(users);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.replaceEnum(this);
        }
    }

    /** Drops a named enum type. */
    record DropEnum(QualifiedName type) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropEnum(this);
        }
    }

    /** Inserts a row, with one SQL literal for each of the columns. */
    record InsertRow(QualifiedName table, List<Identifier> columns, List<String> values) implements Operation {
        /** Refuses a row without values; copies the lists. */
        public InsertRow {
            if (columns.size() != values.size()) {
                throw new IllegalArgumentException(columns + " and " + values);
            }
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.insertRow(this);
        }
    }

    /** Sets a table's comment, or removes it where {@code comment} is null. */
    record CommentTable(QualifiedName table, @Nullable String comment) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commentTable(this);
        }
    }

    /** Alters a column of {@code table}, or comments it, with checks on it that an engine must repeat if it defines the column anew. */
    record WithChecks(QualifiedName table, Operation alteration, List<CheckConstraint> checks) implements Operation {
        /** Copies the checks. */
        public WithChecks {
            checks = List.copyOf(checks);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.withChecks(this);
        }
    }

    /**
     * An alteration of a table in use whose statements name how the engine may carry it out, so that it refuses at once rather
     * than do it in a way that costs others more; {@code clause} is those words, as {@code algorithm=instant}.
     */
    record Bounded(QualifiedName table, Operation alteration, String clause) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.bounded(this);
        }
    }

    /** Sets a column's comment, or removes it where {@code comment} is null; {@code column} is the column as it is before. */
    record CommentColumn(
            QualifiedName table, Column column, @Nullable String comment) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commentColumn(this);
        }
    }

    /** Renames an index that no constraint owns. */
    record RenameIndex(QualifiedName table, Identifier index, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameIndex(this);
        }
    }

    /** Renames a unique constraint, foreign key or check. */
    record RenameConstraint(QualifiedName table, Identifier constraint, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameConstraint(this);
        }
    }

    /**
     * From here on two columns of a table are equal in every row that is written, whichever of them a release writes. Of two types,
     * the mirror follows the column alone, and has NULL for a value that it cannot hold. Rows that are there stay as they are
     * until they are written.
     */
    record CreateMirror(QualifiedName table, Column column, Column mirror) implements Operation {
        /** Whether either of the two may be written. */
        public boolean bothWays() {
            return column.type().equals(mirror.type());
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createMirror(this);
        }
    }

    /** Takes back a {@link CreateMirror}; both columns stay. */
    record DropMirror(QualifiedName table, Column column, Identifier mirror) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropMirror(this);
        }
    }

    /**
     * Gives a column a value in the rows that have none, a batch after the other, each a transaction of its own. A run that was
     * broken off can be run again.
     *
     * @param key the columns of a key whose order the batches follow; empty for a table without one
     * @param value an SQL expression over the row
     * @param partial whether the expression is NULL for some rows, which are left as they are
     * @param untouched columns that the engine would change with the row, and that keep their values
     */
    record Backfill(
            QualifiedName table,
            List<Column> key,
            Identifier column,
            String value,
            boolean partial,
            List<Identifier> untouched,
            Batches batches)
            implements Operation {
        /** Copies the lists. */
        public Backfill {
            key = List.copyOf(key);
            untouched = List.copyOf(untouched);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.backfill(this);
        }
    }
}
