package dev.migration.operation;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act on a schema, without the SQL that an engine wants for it. */
public sealed interface Operation {

    /** Calls the visitor's method for this operation. */
    <R> R accept(OperationVisitor<R> visitor);

    /** An act on a table that making it anew can do as well. */
    sealed interface TableAlteration extends Operation {
        /** The table. */
        QualifiedName table();
    }

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

    /** Adds a column with its default, identity, generation and nullability; its comment comes apart. */
    record AddColumn(QualifiedName table, Column column) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /** Drops a column. */
    record DropColumn(QualifiedName table, Identifier column) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /** Renames a column. */
    record RenameColumn(QualifiedName table, Identifier column, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /** Changes a column's type from what {@code column} has; {@code using} converts values that the engine cannot, or is null. */
    record AlterColumnType(
            QualifiedName table,
            Column column,
            DataType type,
            @Nullable String using) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterColumnType(this);
        }
    }

    /** Makes a column refuse, or accept, NULL; {@code column} is the column as it is before. */
    record SetNullability(QualifiedName table, Column column, boolean nullable) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setNullability(this);
        }
    }

    /** Sets a column's default, or drops it where {@code value} is null. */
    record SetDefault(
            QualifiedName table, Column column, @Nullable String value) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setDefault(this);
        }
    }

    /** Gives a column an identity, another one, or none where {@code identity} is null. */
    record SetIdentity(
            QualifiedName table, Column column, @Nullable Identity identity) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setIdentity(this);
        }
    }

    /** Adds a primary key. */
    record AddPrimaryKey(QualifiedName table, PrimaryKey key) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addPrimaryKey(this);
        }
    }

    /** Adds a unique constraint. */
    record AddUnique(QualifiedName table, UniqueConstraint unique) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addUnique(this);
        }
    }

    /** Adds a foreign key. */
    record AddForeignKey(QualifiedName table, ForeignKey key) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addForeignKey(this);
        }
    }

    /** Adds a check. */
    record AddCheck(QualifiedName table, CheckConstraint check) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addCheck(this);
        }
    }

    /** Drops a constraint; {@code keeping} are the foreign keys of the table that stay and may use its index. */
    record DropConstraint(QualifiedName table, Identifier name, ConstraintKind kind, List<ForeignKey> keeping)
            implements TableAlteration {
        /** Copies the foreign keys. */
        public DropConstraint {
            keeping = List.copyOf(keeping);
        }

        /** Drops a constraint whose index no foreign key uses. */
        public DropConstraint(QualifiedName table, Identifier name, ConstraintKind kind) {
            this(table, name, kind, List.of());
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /** Builds an index. */
    record CreateIndex(QualifiedName table, Index index) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** Drops an index; {@code keeping} are the foreign keys of the table that stay and may use it. */
    record DropIndex(QualifiedName table, Identifier index, List<ForeignKey> keeping) implements TableAlteration {
        /** Copies the foreign keys. */
        public DropIndex {
            keeping = List.copyOf(keeping);
        }

        /** Drops an index that no foreign key uses. */
        public DropIndex(QualifiedName table, Identifier index) {
            this(table, index, List.of());
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /**
     * Makes a table anew with its rows, where an engine cannot alter it in place; {@code attached} is what hangs on it beside
     * the model: triggers, options. Both tables have one name, and a column of both keeps its values.
     */
    record RebuildTable(Table before, Table after, List<UnmanagedObject> attached) implements Operation {
        /** Copies what is attached. */
        public RebuildTable {
            attached = List.copyOf(attached);
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

    /**
     * Replaces a named enum type, and converts the columns of it, as they are before, through text. For what cannot be
     * altered in place.
     */
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

    /** Sets a table's comment, or removes it where {@code comment} is null. */
    record CommentTable(QualifiedName table, @Nullable String comment) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commentTable(this);
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
}
