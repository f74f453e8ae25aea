package dev.migration.operation;

/** Rows on their way into an archive, or out of it into a table that has been made again. */
public sealed interface ArchiveAct extends Operation {
    /** The archive. */
    Archive archive();

    /** Creates the archive and copies the rows into it. */
    record KeepRows(Archive archive) implements ArchiveAct {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.keepRows(this);
        }
    }

    /** Copies the rows into their table as long as it is empty. The archive stays; a second run does without it. */
    record RestoreRows(Archive archive) implements ArchiveAct {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.restoreRows(this);
        }
    }
}
