package dev.migration.dialect;

import dev.migration.schema.QualifiedName;
import java.util.Comparator;

/**
 * Who waits while an operation runs, and for how long.
 *
 * @param table the table that it works on
 * @param reach what else is locked with the table
 * @param waiting who waits
 * @param span how long, in terms of the table's size
 */
public record Lock(QualifiedName table, Reach reach, Waiting waiting, Span span) implements Comparable<Lock> {
    private static final Comparator<Lock> ORDER = Comparator.comparing(Lock::waiting, Comparator.reverseOrder())
            .thenComparing(Lock::span)
            .thenComparing(Lock::reach)
            .thenComparing(Lock::table);

    /** A lock of one table. */
    public Lock(QualifiedName table, Waiting waiting, Span span) {
        this(table, Reach.TABLE, waiting, span);
    }

    /** Whether whoever {@code other} has wait, and for as long, waits for this one too. */
    public boolean covers(Lock other) {
        return table.equals(other.table)
                && reach.compareTo(other.reach) >= 0
                && waiting.compareTo(other.waiting) >= 0
                && span.compareTo(other.span) >= 0;
    }

    @Override
    public int compareTo(Lock other) {
        return ORDER.compare(this, other);
    }

    /** What is locked. */
    public enum Reach {
        /** The table. */
        TABLE,
        /** The table, and those that its foreign keys refer to. */
        REFERENCED,
        /** All tables of the database. */
        DATABASE
    }

    /** Who waits. */
    public enum Waiting {
        /** Readers and writers go on. */
        NOBODY,
        /** Readers go on. */
        WRITERS,
        /** Readers and writers wait. */
        EVERYBODY
    }

    /** How long a lock is held, once all those who use the table at that time are done. */
    public enum Span {
        /** Whatever the table holds. */
        MOMENT,
        /** While all rows are read: it grows with the table. */
        READING,
        /** While all rows are written anew: it grows with the table, and takes its room a second time. */
        WRITING
    }
}
