package dev.migration.dialect.mysql;

import static dev.migration.dialect.Lock.Span.MOMENT;
import static dev.migration.dialect.Lock.Span.READING;
import static dev.migration.dialect.Lock.Span.WRITING;
import static dev.migration.dialect.Lock.Waiting.EVERYBODY;
import static dev.migration.dialect.Lock.Waiting.NOBODY;
import static dev.migration.dialect.Lock.Waiting.WRITERS;

import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.dialect.StandardLocks;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.StartAbove;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Generation;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * InnoDB's locks where a statement names no algorithm and gets the best that there is. All begin and end with a lock of the
 * table's definition, for which readers and writers wait for a moment; those that copy the table let nobody write meanwhile.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">Online DDL operations</a>
 * @see <a href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">InnoDB online DDL overview</a>
 */
final class MySqlLocks extends StandardLocks {
    /** Defaults that the engine keeps once for all rows. */
    private static final Pattern CONSTANT = Pattern.compile(
            "'.*'|-?[\\d.]+|null|true|false|b'[01]*'|x'\\w*'|current_timestamp(?:\\(\\d?\\))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int ONE_LENGTH_BYTE = 255;
    private static final int LETTER_BYTES = 4;

    private static List<Lock> beside(TableAlteration alteration, Waiting waiting, Span span) {
        return List.of(new Lock(alteration.table(), EVERYBODY, MOMENT), new Lock(alteration.table(), waiting, span));
    }

    private static List<Lock> copy(TableAlteration alteration) {
        return copy(alteration.table());
    }

    private static List<Lock> copy(QualifiedName table) {
        return List.of(new Lock(table, EVERYBODY, MOMENT), new Lock(table, WRITERS, WRITING));
    }

    @Override
    public List<Lock> addColumn(AddColumn operation) {
        Generation generation = operation.column().generation();
        boolean eachRow = operation.column().identity() != null
                || (generation != null && generation.stored())
                || !sameForAllRows(operation.column());
        return eachRow ? copy(operation) : everybody(operation, MOMENT);
    }

    private static boolean sameForAllRows(Column column) {
        return column.defaultValue() == null
                || CONSTANT.matcher(column.defaultValue()).matches();
    }

    @Override
    public List<Lock> setIdentity(SetIdentity operation) {
        return copy(operation);
    }

    @Override
    public List<Lock> startAbove(StartAbove operation) {
        return operation.sequence() == null ? lock(operation.table(), EVERYBODY, MOMENT) : List.of();
    }

    /** MODIFY says a generated column again, which computes it again. */
    @Override
    public List<Lock> commentColumn(CommentColumn operation) {
        Generation generation = operation.column().generation();
        return generation != null && generation.stored()
                ? copy(operation.table())
                : lock(operation.table(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> commentTable(CommentTable operation) {
        return lock(operation.table(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> dropColumn(DropColumn operation) {
        return everybody(operation, MOMENT);
    }

    /** What a query reads into a table is locked, unless others may change it meanwhile. */
    @Override
    public List<Lock> keepRows(KeepRows operation) {
        return lock(operation.archive().table(), WRITERS, READING);
    }

    /** A check that is written again is looked at again, which copies the table. */
    @Override
    public List<Lock> withChecks(WithChecks operation) {
        return copy(operation.table());
    }

    @Override
    public List<Lock> alterColumnType(AlterColumnType operation) {
        return longer(operation.column().type(), operation.type()) ? everybody(operation, MOMENT) : copy(operation);
    }

    @Override
    public List<Lock> setNullability(SetNullability operation) {
        return !operation.nullable() && ColumnEdits.computesDefault(operation.column())
                ? copy(operation)
                : beside(operation, NOBODY, WRITING);
    }

    /** What changes neither type nor generation, nor whether NULL is accepted, changes the definition alone. */
    @Override
    public List<Lock> redefineColumn(RedefineColumn operation) {
        Column from = operation.column();
        Column to = operation.definition();
        boolean sameValues = (from.type().equals(to.type()) || longer(from.type(), to.type()))
                && Objects.equals(from.identity(), to.identity())
                && Objects.equals(from.generation(), to.generation());
        boolean sameNulls = from.nullable() == to.nullable();
        boolean computes = !sameNulls && !to.nullable() && ColumnEdits.computesDefault(to);
        if (!sameValues || computes) {
            return copy(operation);
        }
        return sameNulls ? everybody(operation, MOMENT) : beside(operation, NOBODY, WRITING);
    }

    /** A varchar keeps one byte for its length up to 255 bytes, and a letter may take four. */
    private static boolean longer(DataType from, DataType to) {
        return from.family() == Family.TEXT
                && from.sql().startsWith("varchar")
                && to.sql().startsWith("varchar")
                && Objects.equals(from.collation(), to.collation())
                && from.length() != null
                && to.length() != null
                && from.length() <= to.length()
                && (to.length() <= ONE_LENGTH_BYTE / LETTER_BYTES || from.length() > ONE_LENGTH_BYTE);
    }

    @Override
    public List<Lock> addPrimaryKey(AddPrimaryKey operation) {
        return beside(operation, NOBODY, WRITING);
    }

    @Override
    public List<Lock> addUnique(AddUnique operation) {
        return beside(operation, NOBODY, READING);
    }

    /** The first fulltext index of a table writes it anew, with a number for each row. */
    @Override
    public List<Lock> createIndex(CreateIndex operation) {
        boolean plain = operation.index().method().equalsIgnoreCase("btree");
        return plain ? beside(operation, NOBODY, READING) : copy(operation);
    }

    /**
     * With {@code foreign_key_checks} on, which sees to it that the rows fit: each row that is copied looks for the one it refers
     * to, and holds a shared lock on that until the copy is done. Writers of the referenced table were seen to wait for nearly
     * all of it.
     */
    @Override
    public List<Lock> addForeignKey(AddForeignKey operation) {
        QualifiedName referenced = operation.key().referencedTable();
        if (operation.key().validity() == Validity.NOT_VALID) {
            return List.of(new Lock(operation.table(), EVERYBODY, MOMENT), new Lock(referenced, EVERYBODY, MOMENT));
        }
        return List.of(
                new Lock(operation.table(), EVERYBODY, MOMENT),
                new Lock(operation.table(), WRITERS, WRITING),
                new Lock(referenced, EVERYBODY, MOMENT),
                new Lock(referenced, WRITERS, WRITING));
    }

    @Override
    public List<Lock> addCheck(AddCheck operation) {
        return copy(operation);
    }

    @Override
    public List<Lock> dropConstraint(DropConstraint operation) {
        return operation.kind() == ConstraintKind.PRIMARY_KEY ? copy(operation) : everybody(operation, MOMENT);
    }

    /** The clause holds the engine to what it says, or has it refuse. */
    @Override
    public List<Lock> bounded(Bounded operation) {
        QualifiedName table = operation.table();
        String clause = operation.clause();
        if (clause.contains("algorithm=instant")) {
            return lock(table, EVERYBODY, MOMENT);
        }
        boolean copies = clause.contains("algorithm=copy");
        Waiting waiting =
                clause.contains("lock=shared") || (copies && !clause.contains("lock=none")) ? WRITERS : NOBODY;
        Span span = copies ? WRITING : longest(operation.alteration().accept(this), table);
        List<Lock> locks = new ArrayList<>(List.of(new Lock(table, EVERYBODY, MOMENT)));
        if (span != MOMENT) {
            locks.add(new Lock(table, waiting, span));
        }
        operation.alteration().accept(this).stream()
                .filter(lock -> !lock.table().equals(table))
                .forEach(locks::add);
        return locks;
    }

    private static Span longest(List<Lock> locks, QualifiedName table) {
        return locks.stream()
                .filter(lock -> lock.table().equals(table))
                .map(Lock::span)
                .max(Comparator.naturalOrder())
                .orElse(MOMENT);
    }
}
