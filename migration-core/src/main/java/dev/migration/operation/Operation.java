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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act on a schema, without the SQL that an engine wants for it. */
public sealed interface Operation {

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

    /** Adds a column with its default, identity, generation and nullability; its comment comes apart. */
    record AddColumn(QualifiedName table, Column column) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /** Drops a column. */
    record DropColumn(QualifiedName table, Identifier column) implements Operation {
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

    /**
     * Changes a column's type; {@code column} is the column as it is before.
     *
     * @param type the type it gets
     * @param using the expression that converts a value where the engine finds none by itself, or null
     */
    record AlterColumnType(
            QualifiedName table,
            Column column,
            DataType type,
            @Nullable String using) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterColumnType(this);
        }
    }

    /** Makes a column refuse, or accept, NULL; {@code column} is the column as it is before. */
    record SetNullability(QualifiedName table, Column column, boolean nullable) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setNullability(this);
        }
    }

    /** Sets a column's default, or drops it where {@code value} is null. */
    record SetDefault(
            QualifiedName table, Column column, @Nullable String value) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setDefault(this);
        }
    }

    /** Gives a column an identity, another one, or none where {@code identity} is null. */
    record SetIdentity(
            QualifiedName table, Column column, @Nullable Identity identity) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setIdentity(this);
        }
    }

    /** Adds a primary key. */
    record AddPrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addPrimaryKey(this);
        }
    }

    /** Adds a unique constraint. */
    record AddUnique(QualifiedName table, UniqueConstraint unique) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addUnique(this);
        }
    }

    /** Adds a foreign key. */
    record AddForeignKey(QualifiedName table, ForeignKey key) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addForeignKey(this);
        }
    }

    /** Adds a check. */
    record AddCheck(QualifiedName table, CheckConstraint check) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addCheck(this);
        }
    }

    /** Drops a constraint. */
    record DropConstraint(QualifiedName table, Identifier name, ConstraintKind kind) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /** What a dropped constraint was; some engines have a word for each. */
    enum ConstraintKind {
        /** A primary key. */
        PRIMARY_KEY,
        /** A unique constraint. */
        UNIQUE,
        /** A foreign key. */
        FOREIGN_KEY,
        /** A check. */
        CHECK
    }

    /** Builds an index. */
    record CreateIndex(QualifiedName table, Index index) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** Drops an index. */
    record DropIndex(QualifiedName table, Identifier index) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropIndex(this);
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

    /**
     * Adds a constant to a named enum type.
     *
     * @param before the constant it goes before, null for the end
     */
    record AddEnumValue(
            QualifiedName type, String value, @Nullable String before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addEnumValue(this);
        }
    }

    /**
     * Replaces a named enum type that cannot be altered: a new one, the columns converted through text, the old one dropped.
     *
     * @param users the columns of the type, as they are before
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

    /** A column together with the table that holds it. */
    record ColumnReference(QualifiedName table, Column column) {}

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

    /** Sets a column's comment, or removes it where {@code comment} is null. */
    record CommentColumn(
            QualifiedName table,
            Identifier column,
            @Nullable String comment) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commentColumn(this);
        }
    }
}
