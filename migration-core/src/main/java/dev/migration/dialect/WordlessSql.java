package dev.migration.dialect;

import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.OperationVisitor;
import dev.migration.operation.StandIn;
import dev.migration.operation.StartAbove;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import java.util.List;

/** What plans ask only of engines that have words for it: the dialect of such an engine says them. */
abstract class WordlessSql implements OperationVisitor<List<String>> {

    /** Nobody asks for it where each attribute has its own words. */
    @Override
    public List<String> redefineColumn(RedefineColumn operation) {
        throw new IllegalStateException("Each attribute has its own words: " + operation.definition());
    }

    /** Nobody asks for it where checks stay by themselves. */
    @Override
    public List<String> withChecks(WithChecks operation) {
        throw new IllegalStateException("Checks stay by themselves: " + operation.checks());
    }

    /** Nobody asks for it where statements cannot say how they are carried out. */
    @Override
    public List<String> bounded(Bounded operation) {
        throw new IllegalStateException("Statements cannot say how they are carried out: " + operation.clause());
    }

    /** Nobody asks for it where the engine has no words for it. */
    @Override
    public List<String> online(Online operation) {
        throw new IllegalStateException("No words for online: " + operation.alteration());
    }

    /** Nobody asks for it where an index cannot become a constraint. */
    @Override
    public List<String> attachUnique(AttachUnique operation) {
        throw new IllegalStateException("No words to make a constraint of an index: " + operation.unique());
    }

    /** Nobody asks for it where an index cannot become a key. */
    @Override
    public List<String> attachPrimaryKey(AttachPrimaryKey operation) {
        throw new IllegalStateException("No words to make a key of an index: " + operation.key());
    }

    /** Nobody asks for it where a constraint is valid from the start. */
    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        throw new IllegalStateException("No words to validate " + operation.name());
    }

    /** Nobody asks for it where the engine alters everything in place. */
    @Override
    public List<String> rebuildTable(RebuildTable operation) {
        throw new IllegalStateException(operation.before().name() + " can be altered in place");
    }

    /** Nobody asks for it where triggers cannot keep columns equal. */
    @Override
    public List<String> createMirror(CreateMirror operation) {
        throw new IllegalStateException("No words to keep columns equal: " + operation);
    }

    /** Nobody asks for it where triggers cannot keep columns equal. */
    @Override
    public List<String> dropMirror(DropMirror operation) {
        throw new IllegalStateException("No words to keep columns equal: " + operation);
    }

    /** Nobody asks for it where triggers cannot keep columns equal. */
    @Override
    public List<String> swapColumns(SwapColumns operation) {
        throw new IllegalStateException("No words to exchange columns: " + operation);
    }

    /** Nobody asks for it where no view can be written to as a table can. */
    @Override
    public List<String> standIn(StandIn operation) {
        throw new IllegalStateException(
                "No view can stand in for " + operation.table().name());
    }

    /** Nobody asks for it where nothing has to share a table with its successor. */
    @Override
    public List<String> renameIndex(RenameIndex operation) {
        throw new IllegalStateException("No words to rename " + operation.index());
    }

    /** Nobody asks for it where nothing has to share a table with its successor. */
    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        throw new IllegalStateException("No words to rename " + operation.constraint());
    }

    /** Nobody asks for it where a column is numbered in one way only. */
    @Override
    public List<String> startAbove(StartAbove operation) {
        throw new IllegalStateException("No words to number above what is there: " + operation.column());
    }
}
