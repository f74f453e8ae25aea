package dev.migration.dialect.mysql;

import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.schema.QualifiedName;
import java.util.Set;

/**
 * Which tables an operation locks so that readers or writers wait, be it for the moment in which the catalog changes: the
 * exclusive metadata lock, for which it waits until all transactions that used the table have ended, while others queue behind.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html">MySQL: Metadata locking</a>
 * @see <a href="https://mariadb.com/docs/server/reference/sql-statements/transactions/metadata-locking">MariaDB: Metadata
 *     locking</a>
 */
final class MetadataLocks {
    private MetadataLocks() {}

    static Set<QualifiedName> blocked(Operation operation) {
        if (operation instanceof Bounded bounded) {
            return blocked(bounded.alteration());
        }
        if (operation instanceof WithChecks checks) {
            return Set.of(checks.table());
        }
        if (operation instanceof AddForeignKey add) {
            return add.table().equals(add.key().referencedTable())
                    ? Set.of(add.table())
                    : Set.of(add.table(), add.key().referencedTable());
        }
        if (operation instanceof TableAlteration alteration) {
            return Set.of(alteration.table());
        }
        if (operation instanceof CommentTable comment) {
            return Set.of(comment.table());
        }
        if (operation instanceof CommentColumn comment) {
            return Set.of(comment.table());
        }
        if (operation instanceof DropTable drop) {
            return Set.of(drop.table());
        }
        if (operation instanceof RenameTable rename) {
            return Set.of(rename.table());
        }
        return operation instanceof RenameColumn rename ? Set.of(rename.table()) : Set.of();
    }
}
