package dev.migration.dialect;

import static dev.migration.dialect.Lock.Span.MOMENT;
import static dev.migration.dialect.Lock.Span.READING;
import static dev.migration.dialect.Lock.Span.WRITING;
import static dev.migration.dialect.Lock.Waiting.EVERYBODY;
import static dev.migration.dialect.Lock.Waiting.NOBODY;
import static dev.migration.dialect.Lock.Waiting.WRITERS;

import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.operation.ArchiveAct;
import dev.migration.operation.Operation;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.StandIn;
import dev.migration.operation.StartAbove;
import dev.migration.operation.TableAlteration;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The locks of an engine that gives a table to whoever alters it, and writes it anew for another column or type. An engine
 * overrides what it does with less.
 */
public class StandardLocks extends TwinLocks {

    /** Locks that are the same in each version of an engine. */
    protected StandardLocks() {}

    /** The locks of an operation, sorted. */
    public final List<Lock> of(Operation operation) {
        return operation.accept(this).stream().distinct().sorted().toList();
    }

    /** One lock of one table. */
    protected List<Lock> lock(QualifiedName table, Waiting waiting, Span span) {
        return List.of(new Lock(table, waiting, span));
    }

    /** Readers and writers of the table wait. */
    protected final List<Lock> everybody(TableAlteration alteration, Span span) {
        return lock(alteration.table(), EVERYBODY, span);
    }

    @Override
    public List<Lock> createNamespace(Operation.CreateNamespace operation) {
        return List.of();
    }

    /** Nobody uses a new table, but a partition changes its parent. */
    @Override
    public List<Lock> createTable(Operation.CreateTable operation) {
        PartitionOf partition = operation.table().partitionOf();
        return partition == null ? List.of() : lock(partition.parent(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> dropTable(Operation.DropTable operation) {
        return lock(operation.table(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> renameTable(Operation.RenameTable operation) {
        return lock(operation.table(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> renameColumn(Operation.RenameColumn operation) {
        return lock(operation.table(), EVERYBODY, MOMENT);
    }

    @Override
    public List<Lock> addColumn(TableAlteration.AddColumn operation) {
        return everybody(operation, WRITING);
    }

    @Override
    public List<Lock> dropColumn(TableAlteration.DropColumn operation) {
        return everybody(operation, WRITING);
    }

    /** As the engine does it by itself, where a statement cannot say more. */
    @Override
    public List<Lock> bounded(Operation.Bounded operation) {
        return operation.alteration().accept(this);
    }

    /** The checks are looked at again. */
    @Override
    public List<Lock> withChecks(Operation.WithChecks operation) {
        return Stream.concat(
                        operation.alteration().accept(this).stream(),
                        lock(operation.table(), EVERYBODY, READING).stream())
                .toList();
    }

    @Override
    public List<Lock> alterColumnType(TableAlteration.AlterColumnType operation) {
        return everybody(operation, WRITING);
    }

    @Override
    public List<Lock> setNullability(TableAlteration.SetNullability operation) {
        return everybody(operation, operation.nullable() || operation.proof() != null ? MOMENT : READING);
    }

    @Override
    public List<Lock> setDefault(TableAlteration.SetDefault operation) {
        return everybody(operation, MOMENT);
    }

    /** The first number comes after the largest that is there. */
    @Override
    public List<Lock> setIdentity(TableAlteration.SetIdentity operation) {
        return everybody(operation, operation.identity() == null ? MOMENT : READING);
    }

    @Override
    public List<Lock> redefineColumn(TableAlteration.RedefineColumn operation) {
        return everybody(operation, WRITING);
    }

    @Override
    public List<Lock> addPrimaryKey(TableAlteration.AddPrimaryKey operation) {
        return everybody(operation, operation.index() == null ? READING : MOMENT);
    }

    @Override
    public List<Lock> addUnique(TableAlteration.AddUnique operation) {
        return everybody(operation, READING);
    }

    @Override
    public List<Lock> addForeignKey(TableAlteration.AddForeignKey operation) {
        return Stream.of(operation.table(), operation.key().referencedTable())
                .map(table -> new Lock(table, EVERYBODY, READING))
                .toList();
    }

    @Override
    public List<Lock> addCheck(TableAlteration.AddCheck operation) {
        return everybody(operation, READING);
    }

    @Override
    public List<Lock> dropConstraint(TableAlteration.DropConstraint operation) {
        return everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> createIndex(TableAlteration.CreateIndex operation) {
        return everybody(operation, READING);
    }

    @Override
    public List<Lock> dropIndex(TableAlteration.DropIndex operation) {
        return everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> rebuildTable(Operation.RebuildTable operation) {
        return lock(operation.before().name(), EVERYBODY, WRITING);
    }

    @Override
    public List<Lock> createSequence(Operation.CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> alterSequence(Operation.AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> dropSequence(Operation.DropSequence operation) {
        return List.of();
    }

    @Override
    public List<Lock> createEnum(Operation.CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Lock> addEnumValue(Operation.AddEnumValue operation) {
        return List.of();
    }

    @Override
    public List<Lock> replaceEnum(Operation.ReplaceEnum operation) {
        return operation.users().stream()
                .map(user -> new Lock(user.table(), EVERYBODY, WRITING))
                .toList();
    }

    @Override
    public List<Lock> dropEnum(Operation.DropEnum operation) {
        return List.of();
    }

    @Override
    public List<Lock> insertRow(Operation.InsertRow operation) {
        return lock(operation.table(), NOBODY, MOMENT);
    }

    @Override
    public List<Lock> commentTable(Operation.CommentTable operation) {
        return lock(operation.table(), NOBODY, MOMENT);
    }

    @Override
    public List<Lock> commentColumn(Operation.CommentColumn operation) {
        return lock(operation.table(), NOBODY, MOMENT);
    }

    @Override
    public List<Lock> online(TableAlteration.Online operation) {
        boolean builds = operation.alteration() instanceof TableAlteration.CreateIndex;
        return lock(operation.table(), NOBODY, builds ? READING : MOMENT);
    }

    @Override
    public List<Lock> attachUnique(TableAlteration.AttachUnique operation) {
        return everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> attachPrimaryKey(TableAlteration.AttachPrimaryKey operation) {
        return everybody(operation, MOMENT);
    }

    @Override
    public List<Lock> validateConstraint(TableAlteration.ValidateConstraint operation) {
        return lock(operation.table(), NOBODY, READING);
    }

    @Override
    public List<Lock> renameIndex(Operation.RenameIndex operation) {
        return lock(operation.table(), NOBODY, MOMENT);
    }

    @Override
    public List<Lock> renameConstraint(Operation.RenameConstraint operation) {
        return lock(operation.table(), EVERYBODY, MOMENT);
    }

    /** The view and the table go through the same hands: who wants one of them waits. */
    @Override
    public List<Lock> standIn(StandIn operation) {
        return switch (operation.act()) {
            case MOVE, DROP -> lock(operation.name(), EVERYBODY, MOMENT);
            case RETURN -> lock(operation.table().name(), EVERYBODY, MOMENT);
            case CREATE -> List.of();
        };
    }

    /** Only those wait who write a row of the batch that is being written. */
    @Override
    public List<Lock> backfill(Operation.Backfill operation) {
        return lock(operation.table(), NOBODY, READING);
    }

    /** Who writes one of the rows that change waits until all are done. */
    @Override
    public List<Lock> replaceValue(ReplaceValue operation) {
        return lock(operation.table(), WRITERS, READING);
    }

    @Override
    public List<Lock> startAbove(StartAbove operation) {
        return List.of();
    }

    /** Readers and writers go on; nobody knows the archive. */
    @Override
    public List<Lock> keepRows(ArchiveAct.KeepRows operation) {
        return lock(operation.archive().table(), NOBODY, READING);
    }

    /** Nobody knows the table yet. */
    @Override
    public List<Lock> restoreRows(ArchiveAct.RestoreRows operation) {
        return List.of();
    }

    /** Who writes one of its rows waits until all are done. */
    @Override
    public List<Lock> restoreColumn(TableAlteration.RestoreColumn operation) {
        return lock(operation.table(), WRITERS, WRITING);
    }
}
