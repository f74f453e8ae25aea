package dev.migration.operation;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act on a table that making the table anew can do as well. */
public sealed interface TableAlteration extends Operation {
    /** The table. */
    QualifiedName table();

    /** Adds a column with its default, identity, generation and nullability; its comment comes apart, but where a definition has it. */
    record AddColumn(QualifiedName table, Column column) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * Gives a column the values that an archive has of it, row by row along the key. Rows that the archive does not know stay as
     * they are, and so does every one of the {@code others}, even where the engine changes it with its row. A second run does
     * without the archive.
     */
    record RestoreColumn(Archive archive, Column column, List<Column> others) implements TableAlteration {
        /** Copies the columns. */
        public RestoreColumn {
            others = List.copyOf(others);
        }

        @Override
        public QualifiedName table() {
            return archive.table();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.restoreColumn(this);
        }
    }

    /** Drops a column. */
    record DropColumn(QualifiedName table, Identifier column) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropColumn(this);
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

    /**
     * Makes a column refuse, or accept, NULL; {@code column} is the column as it is before, {@code proof} a check that tells the
     * engine that no row has NULL, so that it need not look, or null.
     */
    record SetNullability(
            QualifiedName table,
            Column column,
            boolean nullable,
            @Nullable Identifier proof) implements TableAlteration {
        /** Without a check as proof. */
        public SetNullability(QualifiedName table, Column column, boolean nullable) {
            this(table, column, nullable, null);
        }

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

    /** Gives a column all its attributes at once, where an engine defines a column anew to change one; the name stays. */
    record RedefineColumn(QualifiedName table, Column column, Column definition) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.redefineColumn(this);
        }
    }

    /**
     * Adds a primary key, in one statement with the drop of the one that it replaces, if any, and on a unique index that is
     * there already, if one is named.
     */
    record AddPrimaryKey(
            QualifiedName table,
            PrimaryKey key,
            @Nullable PrimaryKey replaced,
            @Nullable Identifier index) implements TableAlteration {
        /** A key where there is none, with an index of its own. */
        public AddPrimaryKey(QualifiedName table, PrimaryKey key) {
            this(table, key, null, null);
        }

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

    /**
     * Drops a constraint; {@code keeping} are the foreign keys of the table that stay and may use its index. A foreign key
     * among its own leaves its index behind.
     */
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
     * Builds or drops an index while writers go on, in a statement outside of any transaction (PostgreSQL's
     * {@code CONCURRENTLY}); {@code alteration} is a {@link CreateIndex} or {@link DropIndex}. The index of a partitioned table
     * is built partition by partition, which are named then.
     */
    record Online(TableAlteration alteration, List<QualifiedName> partitions) implements TableAlteration {
        /** Copies the partitions. */
        public Online {
            partitions = List.copyOf(partitions);
        }

        /** Of a table that is not partitioned. */
        public Online(TableAlteration alteration) {
            this(alteration, List.of());
        }

        @Override
        public QualifiedName table() {
            return alteration.table();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.online(this);
        }
    }

    /** Makes a unique constraint of the unique index that bears its name. */
    record AttachUnique(QualifiedName table, UniqueConstraint unique) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.attachUnique(this);
        }
    }

    /** Makes the primary key, in the place of the one of that name, of a unique index on columns that refuse NULL. */
    record AttachPrimaryKey(QualifiedName table, PrimaryKey key, Identifier index) implements TableAlteration {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.attachPrimaryKey(this);
        }
    }

    /**
     * Looks whether all rows keep a constraint that was added without looking at them.
     *
     * @param key the foreign key of that name, null for a check
     */
    record ValidateConstraint(
            QualifiedName table, Identifier name, @Nullable ForeignKey key) implements TableAlteration {
        /** The check of that name. */
        public static ValidateConstraint check(QualifiedName table, Identifier name) {
            return new ValidateConstraint(table, name, null);
        }

        /** The foreign key. */
        public static ValidateConstraint foreignKey(QualifiedName table, ForeignKey key) {
            return new ValidateConstraint(table, key.name(), key);
        }

        /** Which of both it is. */
        public ConstraintKind kind() {
            return key == null ? ConstraintKind.CHECK : ConstraintKind.FOREIGN_KEY;
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.validateConstraint(this);
        }
    }
}
