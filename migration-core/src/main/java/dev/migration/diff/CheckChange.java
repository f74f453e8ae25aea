package dev.migration.diff;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/** A check comes, goes or changes. */
public sealed interface CheckChange extends Change {

    @Override
    QualifiedName table();

    /** The name of the constraint, the database's where both sides have one. */
    Identifier name();

    @Override
    default String object() {
        return table() + "." + name();
    }

    /** The model has a check that the database lacks. */
    record CheckAdded(QualifiedName table, CheckConstraint added) implements CheckChange {
        @Override
        public String kind() {
            return "check-added";
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
            return visitor.checkAdded(this);
        }
    }

    /** The database has a check that the model lacks. */
    record CheckDropped(QualifiedName table, CheckConstraint dropped) implements CheckChange {
        @Override
        public String kind() {
            return "check-dropped";
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
            return visitor.checkDropped(this);
        }
    }

    /** A check gets another condition. */
    record CheckChanged(QualifiedName table, CheckConstraint from, CheckConstraint to) implements CheckChange {
        @Override
        public String kind() {
            return "check-changed";
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
            return visitor.checkChanged(this);
        }
    }
}
