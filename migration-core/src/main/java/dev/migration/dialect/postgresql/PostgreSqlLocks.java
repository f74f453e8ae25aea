package dev.migration.dialect.postgresql;

import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables an operation locks so that readers or writers wait: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE or SHARE.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit locking</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 */
final class PostgreSqlLocks {
    private PostgreSqlLocks() {}

    static Set<QualifiedName> blocked(Operation operation) {
        if (operation instanceof Online || operation instanceof ValidateConstraint) {
            return Set.of();
        }
        if (operation instanceof AddForeignKey add) {
            return add.table().equals(add.key().referencedTable())
                    ? Set.of(add.table())
                    : Set.of(add.table(), add.key().referencedTable());
        }
        if (operation instanceof TableAlteration alteration) {
            return Set.of(alteration.table());
        }
        if (operation instanceof CreateTable create) {
            PartitionOf partition = create.table().partitionOf();
            return partition == null ? Set.of() : Set.of(partition.parent());
        }
        if (operation instanceof DropTable drop) {
            return Set.of(drop.table());
        }
        if (operation instanceof RenameTable rename) {
            return Set.of(rename.table());
        }
        if (operation instanceof RenameColumn rename) {
            return Set.of(rename.table());
        }
        if (operation instanceof RenameConstraint rename) {
            return Set.of(rename.table());
        }
        if (operation instanceof CreateMirror mirror) {
            return Set.of(mirror.table());
        }
        if (operation instanceof DropMirror mirror) {
            return Set.of(mirror.table());
        }
        return operation instanceof ReplaceEnum replace
                ? replace.users().stream().map(ColumnReference::table).collect(Collectors.toSet())
                : Set.of();
    }
}
