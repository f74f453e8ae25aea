package dev.migration.dialect.sqlite;

import static dev.migration.dialect.Lock.Reach.DATABASE;
import static dev.migration.dialect.Lock.Span.MOMENT;
import static dev.migration.dialect.Lock.Waiting.WRITERS;

import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.dialect.StandardLocks;
import dev.migration.operation.StandIn;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.schema.QualifiedName;
import java.util.List;

/**
 * SQLite has one lock, that of the database file, and one writer at a time. Readers wait for the commit alone, and not even
 * for that with a write-ahead log.
 *
 * @see <a href="https://www.sqlite.org/lockingv3.html">File locking</a>
 * @see <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>
 */
final class SqliteLocks extends StandardLocks {
    @Override
    protected List<Lock> lock(QualifiedName table, Waiting waiting, Span span) {
        return List.of(new Lock(table, DATABASE, WRITERS, span));
    }

    @Override
    public List<Lock> standIn(StandIn operation) {
        return lock(operation.name(), WRITERS, MOMENT);
    }

    @Override
    public List<Lock> addColumn(AddColumn operation) {
        return lock(operation.table(), WRITERS, MOMENT);
    }
}
