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
import java.util.function.Function;
import java.util.function.Predicate;

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
        List<QualifiedName> named = desired.tables().stream()
                .map(Table::name)
                .filter(name ->
                        old.sibling(name.name()).equals(name) && name.name().matches(answer.to()))
                .toList();
        settle(answer, named, name -> current.table(name).isPresent(), name -> new TableRenamed(old, name));
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
                    List<Identifier> named = after.columns().stream()
                            .map(Column::name)
                            .filter(name -> name.matches(answer.to()))
                            .toList();
                    settle(
                            answer,
                            named,
                            name -> before.column(name).isPresent(),
                            name -> new ColumnRenamed(after.name(), column.name(), name));
                    return;
                }
            }
        }
        unused.add("rename=" + answer);
    }

    /** A new name that is there beside the old one says that the rename was carried out, and waits for its contract script. */
    private <T> void settle(Rename answer, List<T> named, Predicate<T> isThere, Function<T, Change> rename) {
        if (named.isEmpty()) {
            throw unmatched(answer);
        }
        named.stream()
                .filter(isThere.negate())
                .findFirst()
                .ifPresentOrElse(name -> changes.add(rename.apply(name)), () -> unused.add("rename=" + answer));
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
