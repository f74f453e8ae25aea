package dev.migration.diff;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;

/** A sequence comes, goes or changes. */
public sealed interface SequenceChange extends Change {

    /** The sequence's name. */
    QualifiedName name();

    @Override
    default String object() {
        return name().toString();
    }

    /** The model has a sequence that the database lacks. */
    record SequenceAdded(Sequence added) implements SequenceChange {
        @Override
        public String kind() {
            return "sequence-added";
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
            return visitor.sequenceAdded(this);
        }
    }

    /** The database has a sequence that the model lacks. */
    record SequenceDropped(Sequence dropped) implements SequenceChange {
        @Override
        public String kind() {
            return "sequence-dropped";
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
            return visitor.sequenceDropped(this);
        }
    }

    /** A sequence counts otherwise. */
    record SequenceChanged(Sequence from, Sequence to) implements SequenceChange {
        @Override
        public String kind() {
            return "sequence-changed";
        }

        @Override
        public String detail() {
            return Details.change(from, to);
        }

        @Override
        public QualifiedName name() {
            return from.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.sequenceChanged(this);
        }
    }
}
