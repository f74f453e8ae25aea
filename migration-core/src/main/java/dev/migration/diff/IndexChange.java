package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;

/** An index comes, goes or changes. */
public sealed interface IndexChange extends Change {

    @Override
    QualifiedName table();

    /** The name of the index, the database's where both sides have one. */
    Identifier name();

    @Override
    default String object() {
        return table() + "." + name();
    }

    /** The model has an index that the database lacks. */
    record IndexAdded(QualifiedName table, Index added) implements IndexChange {
        @Override
        public String kind() {
            return "index-added";
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
            return visitor.indexAdded(this);
        }
    }

    /** The database has an index that the model lacks. */
    record IndexDropped(QualifiedName table, Index dropped) implements IndexChange {
        @Override
        public String kind() {
            return "index-dropped";
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
            return visitor.indexDropped(this);
        }
    }

    /** An index of this name has another definition. */
    record IndexChanged(QualifiedName table, Index from, Index to) implements IndexChange {
        @Override
        public String kind() {
            return "index-changed";
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
            return visitor.indexChanged(this);
        }
    }
}
