package dev.migration.plan;

import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What an operation asks of rows, piece by piece, however the engine does it. */
final class Unfolded {
    private Unfolded() {}

    static List<Operation> of(Operation operation) {
        if (operation instanceof Bounded bounded) {
            return of(bounded.alteration());
        }
        if (operation instanceof WithChecks with) {
            return List.of(with.alteration());
        }
        if (operation instanceof Online online) {
            return List.of(online.alteration());
        }
        return operation instanceof RebuildTable rebuild
                ? rebuilt(rebuild.before(), rebuild.after())
                : List.of(operation);
    }

    private static List<Operation> rebuilt(Table before, Table after) {
        QualifiedName table = after.name();
        List<Operation> pieces = new ArrayList<>();
        for (Column column : after.columns()) {
            Column old = before.column(column.name()).orElse(null);
            if (old == null) {
                pieces.add(new AddColumn(table, column));
            } else if (old.nullable() && !column.nullable()) {
                pieces.add(new SetNullability(table, old, false));
            }
        }
        before.columns().stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .forEach(column -> pieces.add(new DropColumn(table, column.name())));
        if (after.primaryKey() != null && !after.primaryKey().equals(before.primaryKey())) {
            pieces.add(new AddPrimaryKey(table, after.primaryKey()));
        }
        after.uniques().stream()
                .filter(unique -> !before.uniques().contains(unique))
                .forEach(unique -> pieces.add(new AddUnique(table, unique)));
        after.checks().stream()
                .filter(check -> !before.checks().contains(check))
                .forEach(check -> pieces.add(new AddCheck(table, check)));
        after.foreignKeys().stream()
                .filter(key -> !before.foreignKeys().contains(key))
                .forEach(key -> pieces.add(new AddForeignKey(table, key)));
        return pieces;
    }
}
