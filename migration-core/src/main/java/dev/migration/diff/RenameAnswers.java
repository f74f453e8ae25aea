package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.error.MigrationException;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a person's {@code rename} answers mean: a thing that only the database has, and one that only the model has. */
final class RenameAnswers {
    private final Schema current;
    private final Schema desired;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();

    private RenameAnswers(Schema current, Schema desired) {
        this.current = current;
        this.desired = desired;
    }

    /**
     * Finds what the answers mean, tables before columns.
     *
     * @throws MigrationException only the database has what is to be renamed, but the model has not the new name
     */
    static RenameAnswers resolve(List<Rename> answers, Schema current, Schema desired) {
        RenameAnswers found = new RenameAnswers(current, desired);
        List<Rename> columns =
                answers.stream().filter(answer -> !found.resolveTable(answer)).toList();
        columns.forEach(found::resolveColumn);
        return found;
    }

    /** The renames, tables before columns. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The answers, as typed, whose object is not there to be renamed, or has its new name beside the old one already. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    private boolean resolveTable(Rename answer) {
        Path from = Path.of(answer.from());
        Optional<Table> table = current.tables().stream()
                .filter(candidate -> from.means(candidate.name()))
                .filter(candidate -> desired.table(candidate.name()).isEmpty())
                .findFirst();
        if (table.isEmpty()) {
            return false;
        }
        QualifiedName old = table.get().name();
        boolean carriedOut = desired.tables().stream()
                .map(Table::name)
                .anyMatch(name -> old.sibling(name.name()).equals(name)
                        && name.name().matches(answer.to())
                        && current.table(name).isPresent());
        if (carriedOut) {
            unused.add("rename=" + answer);
            return true;
        }
        QualifiedName renamed = desired.tables().stream()
                .map(Table::name)
                .filter(name ->
                        old.sibling(name.name()).equals(name) && name.name().matches(answer.to()))
                .filter(name -> current.table(name).isEmpty())
                .findFirst()
                .orElseThrow(() -> unmatched(answer));
        changes.add(new TableRenamed(old, renamed));
        return true;
    }

    private void resolveColumn(Rename answer) {
        Path from = Path.of(answer.from());
        for (Table before : current.tables()) {
            Table after = desired.table(newName(before.name())).orElse(null);
            if (after == null) {
                continue;
            }
            for (Column column : before.columns()) {
                boolean meant = from.means(before.name(), column.name()) || from.means(after.name(), column.name());
                if (meant && after.column(column.name()).isEmpty()) {
                    if (carriedOut(answer, before, after)) {
                        unused.add("rename=" + answer);
                    } else {
                        changes.add(new ColumnRenamed(after.name(), column.name(), target(answer, before, after)));
                    }
                    return;
                }
            }
        }
        unused.add("rename=" + answer);
    }

    /** Whether both names are there, as while the old column waits for its contract script. */
    private static boolean carriedOut(Rename answer, Table before, Table after) {
        return before.columns().stream()
                .map(Column::name)
                .anyMatch(
                        name -> name.matches(answer.to()) && after.column(name).isPresent());
    }

    private static Identifier target(Rename answer, Table before, Table after) {
        return after.columns().stream()
                .map(Column::name)
                .filter(name -> name.matches(answer.to()) && before.column(name).isEmpty())
                .findFirst()
                .orElseThrow(() -> unmatched(answer));
    }

    private QualifiedName newName(QualifiedName table) {
        return changes.stream()
                .filter(TableRenamed.class::isInstance)
                .map(TableRenamed.class::cast)
                .filter(rename -> rename.from().equals(table))
                .map(TableRenamed::to)
                .findFirst()
                .orElse(table);
    }

    private static MigrationException unmatched(Rename answer) {
        return MigrationException.setup(
                "rename=" + answer + ": only the database has " + answer.from() + ", but there is no " + answer.to()
                        + " that only the model has.",
                "Look up the spelling of the new name with migration:diff.");
    }
}
