package dev.migration.diff;

import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A named enum type or one of its constants comes or goes. */
public sealed interface EnumChange extends Change {

    /** The enum type's name. */
    QualifiedName name();

    @Override
    default String object() {
        return name().toString();
    }

    /** The model has an enum type that the database lacks. */
    record EnumAdded(EnumType added) implements EnumChange {
        @Override
        public String kind() {
            return "enum-added";
        }

        @Override
        public String detail() {
            return Details.of(added);
        }

        @Override
        public QualifiedName name() {
            return added.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.enumAdded(this);
        }
    }

    /** The database has an enum type that the model lacks. */
    record EnumDropped(EnumType dropped) implements EnumChange {
        @Override
        public String kind() {
            return "enum-dropped";
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
        public QualifiedName name() {
            return dropped.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.enumDropped(this);
        }
    }

    /**
     * The model's enum type has a constant that the database's lacks.
     *
     * @param from the type in the database
     * @param to the type in the model
     * @param value the constant
     * @param before the constant of the database's type that it goes before, null for the end
     */
    record EnumValueAdded(
            EnumType from,
            EnumType to,
            String value,
            @Nullable String before) implements EnumChange {
        @Override
        public String kind() {
            return "enum-value-added";
        }

        @Override
        public String detail() {
            return before == null ? "at the end" : "before " + before;
        }

        @Override
        public QualifiedName name() {
            return from.name();
        }

        @Override
        public String object() {
            return name() + "." + value;
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.enumValueAdded(this);
        }
    }

    /**
     * The model sorts the constants that both have in another order; new ones come with it.
     *
     * @param from the type in the database
     * @param to the type with the model's order, and behind it the constants that the model lacks
     */
    record EnumReordered(EnumType from, EnumType to) implements EnumChange {
        @Override
        public String kind() {
            return "enum-reordered";
        }

        @Override
        public String detail() {
            return Details.change(Details.of(from), Details.of(to));
        }

        @Override
        public QualifiedName name() {
            return from.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.enumReordered(this);
        }
    }

    /**
     * The database's enum type has a constant that the model's lacks.
     *
     * @param from the type in the database
     * @param to the type in the model
     * @param value the constant
     */
    record EnumValueRemoved(EnumType from, EnumType to, String value) implements EnumChange {
        @Override
        public String kind() {
            return "enum-value-removed";
        }

        @Override
        public String detail() {
            return "constant no longer in the model";
        }

        @Override
        public boolean destructive() {
            return true;
        }

        @Override
        public QualifiedName name() {
            return from.name();
        }

        @Override
        public String object() {
            return name() + "." + value;
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.enumValueRemoved(this);
        }
    }
}
