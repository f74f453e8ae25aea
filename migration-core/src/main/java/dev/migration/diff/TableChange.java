package dev.migration.diff;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/** A table comes, goes or gets another name. */
public sealed interface TableChange extends Change {

    @Override
    QualifiedName table();

    @Override
    default String object() {
        return table().toString();
    }

    /** The model has a table that the database lacks. */
    record TableAdded(Table added) implements TableChange {
        @Override
        public String kind() {
            return "table-added";
        }

        @Override
        public String detail() {
            return Details.of(added);
        }

        @Override
        public QualifiedName table() {
            return added.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.tableAdded(this);
        }
    }

    /** The database has a table that the model lacks. */
    record TableDropped(Table dropped) implements TableChange {
        @Override
        public String kind() {
            return "table-dropped";
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
        public QualifiedName table() {
            return dropped.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.tableDropped(this);
        }
    }

    /** A table's rows are spread over partitions in another way, or it becomes a partition, or none. */
    record PartitioningChanged(Table from, Table to) implements TableChange {
        @Override
        public String kind() {
            return "partitioning-changed";
        }

        @Override
        public String detail() {
            return Details.change(Details.partitioning(from), Details.partitioning(to));
        }

        @Override
        public QualifiedName table() {
            return to.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.partitioningChanged(this);
        }
    }

    /** A table gets another name, because a person said so. */
    record TableRenamed(QualifiedName from, QualifiedName to) implements TableChange {
        @Override
        public String kind() {
            return "table-renamed";
        }

        @Override
        public String detail() {
            return Details.change(from, to);
        }

        @Override
        public QualifiedName table() {
            return to;
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.tableRenamed(this);
        }
    }
}
