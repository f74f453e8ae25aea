package dev.migration.dialect.mysql;

import static dev.migration.dialect.Lock.Span.MOMENT;
import static dev.migration.dialect.Lock.Span.READING;
import static dev.migration.dialect.Lock.Span.WRITING;
import static dev.migration.dialect.Lock.Waiting.EVERYBODY;
import static dev.migration.dialect.Lock.Waiting.NOBODY;
import static dev.migration.dialect.Lock.Waiting.WRITERS;

import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.dialect.StandardLocks;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation.WithChecks;
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
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.Generation;
import java.util.List;
import java.util.Objects;

/**
 * InnoDB's locks where a statement names no algorithm and gets the best that there is. All begin and end with a lock of the
 * table's definition, for which readers and writers wait for a moment; those that copy the table let nobody write meanwhile.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">Online DDL operations</a>
 * @see <a href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">InnoDB online DDL overview</a>
 */
final class MySqlLocks extends StandardLocks {

    private List<Lock> beside(TableAlteration alteration, Waiting waiting, Lock.Span span) {
        return List.of(new Lock(alteration.table(), EVERYBODY, MOMENT), new Lock(alteration.table(), waiting, span));
    }

    private List<Lock> copy(TableAlteration alteration) {
        return beside(alteration, WRITERS, WRITING);
    }

    @Override
    public List<Lock> addColumn(AddColumn operation) {
        Generation generation = operation.column().generation();
        boolean eachRow = operation.column().identity() != null || (generation != null && generation.stored());
        return eachRow ? copy(operation) : everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> dropColumn(DropColumn operation) {
        return everybody(operation, MOMENT);
    }

    /** A check that is written again is looked at again, which copies the table. */
    @Override
    public List<Lock> withChecks(WithChecks operation) {
        return List.of(new Lock(operation.table(), EVERYBODY, MOMENT), new Lock(operation.table(), WRITERS, WRITING));
    }

    @Override
    public List<Lock> alterColumnType(AlterColumnType operation) {
        return copy(operation);
    }

    @Override
    public List<Lock> setNullability(SetNullability operation) {
        return beside(operation, NOBODY, WRITING);
    }

    /** What changes neither type nor generation, nor whether NULL is accepted, changes the definition alone. */
    @Override
    public List<Lock> redefineColumn(RedefineColumn operation) {
        Column from = operation.column();
        Column to = operation.definition();
        boolean sameValues = from.type().equals(to.type())
                && Objects.equals(from.identity(), to.identity())
                && Objects.equals(from.generation(), to.generation());
        if (!sameValues) {
            return copy(operation);
        }
        return from.nullable() == to.nullable() ? everybody(operation, MOMENT) : beside(operation, NOBODY, WRITING);
    }

    @Override
    public List<Lock> addPrimaryKey(AddPrimaryKey operation) {
        return beside(operation, NOBODY, WRITING);
    }

    @Override
    public List<Lock> addUnique(AddUnique operation) {
        return beside(operation, NOBODY, READING);
    }

    @Override
    public List<Lock> createIndex(CreateIndex operation) {
        boolean plain = operation.index().method().equalsIgnoreCase("btree");
        return beside(operation, plain ? NOBODY : WRITERS, READING);
    }

    /** With {@code foreign_key_checks} on, which sees to it that the rows fit. */
    @Override
    public List<Lock> addForeignKey(AddForeignKey operation) {
        return List.of(
                new Lock(operation.table(), EVERYBODY, MOMENT),
                new Lock(operation.table(), WRITERS, WRITING),
                new Lock(operation.key().referencedTable(), EVERYBODY, MOMENT));
    }

    @Override
    public List<Lock> addCheck(AddCheck operation) {
        return copy(operation);
    }

    @Override
    public List<Lock> dropConstraint(DropConstraint operation) {
        return operation.kind() == ConstraintKind.PRIMARY_KEY ? copy(operation) : everybody(operation, MOMENT);
    }
}
