package dev.migration.dialect.postgresql;

import static dev.migration.dialect.Lock.Reach.REFERENCED;
import static dev.migration.dialect.Lock.Span.MOMENT;
import static dev.migration.dialect.Lock.Span.READING;
import static dev.migration.dialect.Lock.Span.WRITING;
import static dev.migration.dialect.Lock.Waiting.EVERYBODY;
import static dev.migration.dialect.Lock.Waiting.WRITERS;

import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.dialect.StandardLocks;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Generation;
import dev.migration.schema.Validity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PostgreSQL's locks: ACCESS EXCLUSIVE has readers and writers wait, SHARE ROW EXCLUSIVE and SHARE the writers alone.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit locking</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 */
final class PostgreSqlLocks extends StandardLocks {
    private static final Set<Family> TIMES = Set.of(Family.TIME, Family.TIMESTAMP, Family.TIMESTAMP_WITH_TIME_ZONE);

    /** The dropped table's foreign keys go with it. */
    @Override
    public List<Lock> dropTable(DropTable operation) {
        return List.of(new Lock(operation.table(), REFERENCED, EVERYBODY, MOMENT));
    }

    @Override
    public List<Lock> addColumn(AddColumn operation) {
        Column column = operation.column();
        Generation generation = column.generation();
        boolean eachRow = column.identity() != null
                || (generation != null && generation.stored())
                || (column.defaultValue() != null && !Volatility.isStable(column.defaultValue()));
        return everybody(operation, eachRow ? WRITING : MOMENT);
    }

    @Override
    public List<Lock> dropColumn(DropColumn operation) {
        return everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> alterColumnType(AlterColumnType operation) {
        DataType from = operation.column().type();
        if (operation.using() != null || !holds(operation.type(), from)) {
            return everybody(operation, WRITING);
        }
        // Rows stay as they are, but what is sorted another way is sorted anew.
        boolean sameOrder = Objects.equals(from.collation(), operation.type().collation());
        return everybody(operation, sameOrder ? MOMENT : READING);
    }

    /** Whether a type stores each value of another one in the same bytes. */
    private static boolean holds(DataType type, DataType from) {
        if (type.family() != from.family()) {
            return false;
        }
        boolean longer = type.length() == null || (from.length() != null && type.length() >= from.length());
        if (type.family() == Family.TEXT || TIMES.contains(type.family())) {
            return longer;
        }
        return type.family() == Family.DECIMAL
                && longer
                && (type.length() == null || Objects.equals(type.scale(), from.scale()));
    }

    @Override
    public List<Lock> addForeignKey(AddForeignKey operation) {
        Span span = span(operation.key().validity());
        return Stream.of(operation.table(), operation.key().referencedTable())
                .map(table -> new Lock(table, WRITERS, span))
                .toList();
    }

    @Override
    public List<Lock> addCheck(AddCheck operation) {
        return everybody(operation, span(operation.check().validity()));
    }

    private static Span span(Validity validity) {
        return validity == Validity.VALID ? READING : MOMENT;
    }

    /** A foreign key has triggers on both tables. */
    @Override
    public List<Lock> dropConstraint(DropConstraint operation) {
        return operation.kind() == ConstraintKind.FOREIGN_KEY
                ? List.of(new Lock(operation.table(), REFERENCED, EVERYBODY, MOMENT))
                : everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> createIndex(CreateIndex operation) {
        return lock(operation.table(), WRITERS, READING);
    }

    /** The index of a partitioned table is made empty first, which waits for those who write to it. */
    @Override
    public List<Lock> online(Online operation) {
        return operation.partitions().isEmpty()
                ? super.online(operation)
                : List.of(
                        new Lock(operation.table(), WRITERS, MOMENT),
                        new Lock(operation.table(), Waiting.NOBODY, READING));
    }

    /** A trigger locks out writers; dropping it locks out readers too. */
    @Override
    public List<Lock> createMirror(CreateMirror operation) {
        return lock(operation.table(), WRITERS, MOMENT);
    }
}
