package dev.migration.diff;

import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/** A column comes, goes, gets another name or another attribute. */
public sealed interface ColumnChange extends Change {

    @Override
    QualifiedName table();

    @Override
    Identifier column();

    @Override
    default String object() {
        return table() + "." + column();
    }

    /** The model has a column that the database lacks. */
    record ColumnAdded(QualifiedName table, Column added) implements ColumnChange {
        @Override
        public String kind() {
            return "column-added";
        }

        @Override
        public String detail() {
            return Details.of(added);
        }

        @Override
        public Identifier column() {
            return added.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnAdded(this);
        }
    }

    /** The database has a column that the model lacks. */
    record ColumnDropped(QualifiedName table, Column dropped) implements ColumnChange {
        @Override
        public String kind() {
            return "column-dropped";
        }

        @Override
        public String detail() {
            return Details.of(dropped);
        }

        @Override
        public boolean destructive() {
            return true;
        }

        @Override
        public Identifier column() {
            return dropped.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnDropped(this);
        }
    }

    /** A column gets another name, because a person said so. */
    record ColumnRenamed(QualifiedName table, Identifier from, Identifier to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-renamed";
        }

        @Override
        public String detail() {
            return Details.change(from, to);
        }

        @Override
        public Identifier column() {
            return to;
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnRenamed(this);
        }
    }

    /** A column gets another type; destructive where the new type does not take every value of the old one. */
    record ColumnTypeChanged(QualifiedName table, Column from, Column to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-type-changed";
        }

        @Override
        public String detail() {
            return Details.change(from.type(), to.type());
        }

        @Override
        public boolean destructive() {
            return !TypeWidth.accepts(to.type(), from.type());
        }

        @Override
        public Identifier column() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnTypeChanged(this);
        }
    }

    /** A column starts or stops to accept NULL. */
    record ColumnNullabilityChanged(QualifiedName table, Column from, Column to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-nullability-changed";
        }

        @Override
        public String detail() {
            return Details.change(Details.nullability(from), Details.nullability(to));
        }

        @Override
        public Identifier column() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnNullabilityChanged(this);
        }
    }

    /** A column gets another default, or none. */
    record ColumnDefaultChanged(QualifiedName table, Column from, Column to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-default-changed";
        }

        @Override
        public String detail() {
            return Details.change(from.defaultValue(), to.defaultValue());
        }

        @Override
        public Identifier column() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnDefaultChanged(this);
        }
    }

    /** A column gets another identity, or none. */
    record ColumnIdentityChanged(QualifiedName table, Column from, Column to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-identity-changed";
        }

        @Override
        public String detail() {
            return Details.change(Details.of(from.identity()), Details.of(to.identity()));
        }

        @Override
        public Identifier column() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnIdentityChanged(this);
        }
    }

    /** A column starts or stops to be generated, or is generated otherwise; only a drop and an add can do it. */
    record ColumnGenerationChanged(QualifiedName table, Column from, Column to) implements ColumnChange {
        @Override
        public String kind() {
            return "column-generation-changed";
        }

        @Override
        public String detail() {
            return Details.change(Details.of(from.generation()), Details.of(to.generation()));
        }

        @Override
        public boolean destructive() {
            return from.generation() == null;
        }

        @Override
        public Identifier column() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.columnGenerationChanged(this);
        }
    }
}
