package dev.migration.operation;

import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;

/**
 * One method for each {@link Operation}, so that a forgotten one does not compile.
 *
 * @param <R> what a visit gives
 */
public interface OperationVisitor<R> {

    /** For {@link CreateNamespace}. */
    R createNamespace(CreateNamespace operation);

    /** For {@link CreateTable}. */
    R createTable(CreateTable operation);

    /** For {@link DropTable}. */
    R dropTable(DropTable operation);

    /** For {@link RenameTable}. */
    R renameTable(RenameTable operation);

    /** For {@link AddColumn}. */
    R addColumn(AddColumn operation);

    /** For {@link DropColumn}. */
    R dropColumn(DropColumn operation);

    /** For {@link RenameColumn}. */
    R renameColumn(RenameColumn operation);

    /** An alteration of a column, and the checks on it. */
    R withChecks(Operation.WithChecks operation);

    /** An alteration, and how the engine may carry it out. */
    R bounded(Operation.Bounded operation);

    /** For {@link AlterColumnType}. */
    R alterColumnType(AlterColumnType operation);

    /** For {@link SetNullability}. */
    R setNullability(SetNullability operation);

    /** For {@link SetDefault}. */
    R setDefault(SetDefault operation);

    /** For {@link SetIdentity}. */
    R setIdentity(SetIdentity operation);

    /** For {@link RedefineColumn}. */
    R redefineColumn(RedefineColumn operation);

    /** For {@link AddPrimaryKey}. */
    R addPrimaryKey(AddPrimaryKey operation);

    /** For {@link AddUnique}. */
    R addUnique(AddUnique operation);

    /** For {@link AddForeignKey}. */
    R addForeignKey(AddForeignKey operation);

    /** For {@link AddCheck}. */
    R addCheck(AddCheck operation);

    /** For {@link DropConstraint}. */
    R dropConstraint(DropConstraint operation);

    /** For {@link CreateIndex}. */
    R createIndex(CreateIndex operation);

    /** For {@link DropIndex}. */
    R dropIndex(DropIndex operation);

    /** For {@link RebuildTable}. */
    R rebuildTable(RebuildTable operation);

    /** For {@link CreateSequence}. */
    R createSequence(CreateSequence operation);

    /** For {@link AlterSequence}. */
    R alterSequence(AlterSequence operation);

    /** For {@link DropSequence}. */
    R dropSequence(DropSequence operation);

    /** For {@link CreateEnum}. */
    R createEnum(CreateEnum operation);

    /** For {@link AddEnumValue}. */
    R addEnumValue(AddEnumValue operation);

    /** For {@link ReplaceEnum}. */
    R replaceEnum(ReplaceEnum operation);

    /** For {@link DropEnum}. */
    R dropEnum(DropEnum operation);

    /** For {@link InsertRow}. */
    R insertRow(InsertRow operation);

    /** For {@link CommentTable}. */
    R commentTable(CommentTable operation);

    /** For {@link CommentColumn}. */
    R commentColumn(CommentColumn operation);

    /** For {@link Operation.RenameIndex}. */
    R renameIndex(Operation.RenameIndex operation);

    /** For {@link Operation.RenameConstraint}. */
    R renameConstraint(Operation.RenameConstraint operation);

    /** For {@link Operation.CreateMirror}. */
    R createMirror(Operation.CreateMirror operation);

    /** For {@link Operation.DropMirror}. */
    R dropMirror(Operation.DropMirror operation);

    /** For {@link SwapColumns}. */
    R swapColumns(SwapColumns operation);

    /** For {@link StandIn}. */
    R standIn(StandIn operation);

    /** For {@link Operation.Backfill}. */
    R backfill(Operation.Backfill operation);

    /** For {@link StartAbove}. */
    R startAbove(StartAbove operation);

    /** For {@link ReplaceValue}. */
    R replaceValue(ReplaceValue operation);

    /** For {@link ArchiveAct.KeepRows}. */
    R keepRows(ArchiveAct.KeepRows operation);

    /** For {@link ArchiveAct.RestoreRows}. */
    R restoreRows(ArchiveAct.RestoreRows operation);

    /** For {@link TableAlteration.RestoreColumn}. */
    R restoreColumn(TableAlteration.RestoreColumn operation);

    /** For {@link Online}. */
    R online(Online operation);

    /** For {@link AttachUnique}. */
    R attachUnique(AttachUnique operation);

    /** For {@link TableAlteration.AttachPrimaryKey}. */
    R attachPrimaryKey(TableAlteration.AttachPrimaryKey operation);

    /** For {@link ValidateConstraint}. */
    R validateConstraint(ValidateConstraint operation);
}
