package dev.migration.dialect;

import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.operation.Operation;
import dev.migration.operation.OperationVisitor;
import dev.migration.operation.SwapColumns;
import dev.migration.schema.QualifiedName;
import java.util.List;

/** The locks of what keeps two columns equal: each takes the table for a moment. */
abstract class TwinLocks implements OperationVisitor<List<Lock>> {

    @Override
    public List<Lock> createMirror(Operation.CreateMirror operation) {
        return moment(operation.table());
    }

    @Override
    public List<Lock> dropMirror(Operation.DropMirror operation) {
        return moment(operation.table());
    }

    @Override
    public List<Lock> swapColumns(SwapColumns operation) {
        return moment(operation.table());
    }

    private static List<Lock> moment(QualifiedName table) {
        return List.of(new Lock(table, Waiting.EVERYBODY, Span.MOMENT));
    }
}
