package dev.migration.plan;

import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.StandIn;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a query finds both before a script and after it, under one name and of one type: only of those can it ask.
 * A table that the script renames, or of which it renames a column, is passed over, and so are columns that it fills.
 */
final class StandingColumns {
    private final Map<QualifiedName, Table> before;
    private final Map<QualifiedName, Table> after;
    private final Set<QualifiedName> renamed = new HashSet<>();
    private final Map<QualifiedName, Set<Identifier>> filled = new HashMap<>();

    StandingColumns(SchemaState before, List<Operation> script) {
        this.before = new HashMap<>(before.tables);
        this.after = before.copy().run(script).tables;
        for (Operation operation : script) {
            if (operation instanceof RenameTable rename) {
                renamed.add(rename.table());
                renamed.add(rename.table().sibling(rename.newName()));
            }
            if (operation instanceof StandIn view) {
                renamed.add(view.name());
                renamed.add(view.table().name());
            }
            if (operation instanceof RenameColumn rename) {
                renamed.add(rename.table());
            }
            if (operation instanceof Backfill backfill) {
                filled.computeIfAbsent(backfill.table(), name -> new HashSet<>())
                        .add(backfill.column());
            }
        }
    }

    /** Whether the table is there before the script under the name that it goes by. */
    boolean table(QualifiedName table) {
        return before.containsKey(table) && !renamed.contains(table);
    }

    /** Whether the table is there after the script under the name that it goes by. */
    boolean stays(QualifiedName table) {
        return after.containsKey(table) && !renamed.contains(table);
    }

    /** Whether the table has the columns before the script. */
    boolean has(QualifiedName table, List<Identifier> columns) {
        return table(table)
                && columns.stream()
                        .allMatch(column -> before(table).column(column).isPresent() && !fills(table, column));
    }

    /** Whether the table has the columns before the script, and the script leaves their types alone. */
    boolean same(QualifiedName table, List<Identifier> columns) {
        return has(table, columns)
                && stays(table)
                && columns.stream()
                        .allMatch(column -> type(before(table), column).equals(type(after(table), column)));
    }

    /** Whether the table has the column after the script. */
    boolean keeps(QualifiedName table, Identifier column) {
        return stays(table) && after(table).column(column).isPresent();
    }

    /** Whether the column accepts NULL before the script. */
    boolean nullable(QualifiedName table, Identifier column) {
        return before(table).column(column).map(Column::nullable).orElse(true);
    }

    /** Whether an expression means before the script what it means after it: it speaks of no column that the script touches. */
    boolean says(QualifiedName table, String expression) {
        if (!table(table) || !stays(table)) {
            return false;
        }
        String words = expression.toLowerCase(Locale.ROOT);
        return after(table).columns().stream()
                .filter(column -> words.contains(column.name().text().toLowerCase(Locale.ROOT)))
                .allMatch(column -> !fills(table, column.name())
                        && before(table)
                                .column(column.name())
                                .filter(old -> old.type().equals(column.type()))
                                .isPresent());
    }

    private boolean fills(QualifiedName table, Identifier column) {
        return filled.getOrDefault(table, Set.of()).contains(column);
    }

    private Table before(QualifiedName table) {
        return Objects.requireNonNull(before.get(table));
    }

    private Table after(QualifiedName table) {
        return Objects.requireNonNull(after.get(table));
    }

    private static Optional<DataType> type(Table table, Identifier column) {
        return table.column(column).map(Column::type);
    }
}
