package dev.migration.diff;

import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A primary key, unique constraint or foreign key comes, goes or changes. */
public sealed interface KeyChange extends Change {

    @Override
    QualifiedName table();

    /** The name of the constraint, the database's where both sides have one. */
    Identifier name();

    @Override
    default String object() {
        return table() + "." + name();
    }

    /** The primary key has other columns, or one side has none. */
    record PrimaryKeyChanged(
            QualifiedName table,
            @Nullable PrimaryKey from,
            @Nullable PrimaryKey to) implements KeyChange {

        /** Refuses a change from nothing to nothing. */
        public PrimaryKeyChanged {
            if (from == null && to == null) {
                throw new IllegalArgumentException("One side needs a primary key");
            }
        }

        @Override
        public String kind() {
            return "primary-key-changed";
        }

        @Override
        public Identifier name() {
            return from == null ? Objects.requireNonNull(to).name() : from.name();
        }

        @Override
        public String detail() {
            return Details.change(Details.of(from), Details.of(to));
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.primaryKeyChanged(this);
        }
    }

    /** The model has a unique constraint that the database lacks. */
    record UniqueAdded(QualifiedName table, UniqueConstraint added) implements KeyChange {
        @Override
        public String kind() {
            return "unique-added";
        }

        @Override
        public String detail() {
            return Details.of(added);
        }

        @Override
        public Identifier name() {
            return added.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.uniqueAdded(this);
        }
    }

    /** The database has a unique constraint that the model lacks. */
    record UniqueDropped(QualifiedName table, UniqueConstraint dropped) implements KeyChange {
        @Override
        public String kind() {
            return "unique-dropped";
        }

        @Override
        public String detail() {
            return Details.of(dropped);
        }

        @Override
        public Identifier name() {
            return dropped.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.uniqueDropped(this);
        }
    }

    /** The model has a foreign key that the database lacks. */
    record ForeignKeyAdded(QualifiedName table, ForeignKey added) implements KeyChange {
        @Override
        public String kind() {
            return "foreign-key-added";
        }

        @Override
        public String detail() {
            return Details.of(added);
        }

        @Override
        public Identifier name() {
            return added.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.foreignKeyAdded(this);
        }
    }

    /** The database has a foreign key that the model lacks. */
    record ForeignKeyDropped(QualifiedName table, ForeignKey dropped) implements KeyChange {
        @Override
        public String kind() {
            return "foreign-key-dropped";
        }

        @Override
        public String detail() {
            return Details.of(dropped);
        }

        @Override
        public Identifier name() {
            return dropped.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.foreignKeyDropped(this);
        }
    }

    /** A foreign key gets other columns or rules. */
    record ForeignKeyChanged(QualifiedName table, ForeignKey from, ForeignKey to) implements KeyChange {
        @Override
        public String kind() {
            return "foreign-key-changed";
        }

        @Override
        public String detail() {
            return Details.change(Details.of(from), Details.of(to));
        }

        @Override
        public Identifier name() {
            return from.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.foreignKeyChanged(this);
        }
    }
}
