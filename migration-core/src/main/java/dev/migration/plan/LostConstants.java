package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Names;
import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.GoneConstants;
import dev.migration.diff.Path;
import dev.migration.diff.Renaming;
import dev.migration.schema.Column;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds enum constants that go while nobody has said what becomes of rows that hold them. */
public final class LostConstants {
    private final RowQueries queries;
    private final EnumReplacements said;

    /**
     * @param dialect whose words the queries are in
     * @param said what a person said of rows
     */
    public LostConstants(Dialect dialect, EnumReplacements said) {
        this.queries = new RowQueries(dialect);
        this.said = said;
    }

    /**
     * A column that loses constants.
     *
     * @param table its table, by the name that the model has for it
     * @param column the column
     * @param gone the constants that go and that nobody has spoken of
     * @param left those that stay
     * @param query counts the rows that hold one that goes, as it stands
     * @param script the contract script that takes them away once somebody has spoken
     */
    public record Loss(
            QualifiedName table, Identifier column, List<String> gone, List<String> left, String query, String script) {
        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

        /** Copies the lists. */
        public Loss {
            gone = List.copyOf(gone);
            left = List.copyOf(left);
        }

        /** The column as a person types it. */
        public String place() {
            return Path.typed(table, column);
        }

        /** A constant that stays, for a person to replace. */
        public String last() {
            return left.isEmpty() ? "" : left.get(left.size() - 1);
        }

        /** What a person types to say that rows get a constant, or with an empty one that there are none. */
        public String answer(String constant) {
            String to = constant.isEmpty() ? "" : typed(constant);
            return gone.stream()
                    .map(value -> place() + ":" + typed(value) + ">" + to)
                    .collect(Collectors.joining(","));
        }

        private static String typed(String constant) {
            return PLAIN.matcher(constant).matches() ? constant : Names.literal(constant);
        }
    }

    /** The columns that lose a constant of which nobody has spoken, those of partitions left to their tables. */
    public List<Loss> open(List<Change> changes, Schema current) {
        List<Table> tables = Renaming.apply(current, changes).tables().stream()
                .filter(table -> table.partitionOf() == null)
                .toList();
        List<Loss> losses = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof ColumnTypeChanged type) {
                ofType(type).ifPresent(losses::add);
            } else if (change instanceof EnumValueRemoved removed && isFirst(removed, changes)) {
                EnumUsers.of(tables, removed.name()).stream()
                        .flatMap(user -> loss(user.table(), user.column(), removed).stream())
                        .forEach(losses::add);
            } else if (change instanceof CheckChanged check) {
                tables.stream()
                        .filter(table -> table.name().equals(check.table()))
                        .flatMap(table -> ofCheck(check, table).stream())
                        .forEach(losses::add);
            }
        }
        return losses;
    }

    /** One sentence for each column that waits, with the query that counts its rows and the answer that is missing. */
    public List<String> of(List<Change> changes, Schema current) {
        List<Change> waiting = changes.stream()
                .filter(change -> !(change instanceof CheckChanged))
                .toList();
        return open(waiting, current).stream()
                .map(loss -> loss.place() + " loses " + String.join(", ", loss.gone()) + ", and the contract script "
                        + loss.script() + " fails while a row holds what is gone: " + loss.query()
                        + ". To have it give those rows another constant, delete it with its undo, and run mvn"
                        + " migration:generate -Dmigration.enumReplace=\"" + loss.place() + ":"
                        + loss.gone().get(0) + "><constant>\".")
                .toList();
    }

    /** All constants of a type go together. */
    private static boolean isFirst(EnumValueRemoved removed, List<Change> changes) {
        return changes.stream()
                .filter(EnumValueRemoved.class::isInstance)
                .map(EnumValueRemoved.class::cast)
                .filter(other -> other.name().equals(removed.name()))
                .findFirst()
                .filter(removed::equals)
                .isPresent();
    }

    private Optional<Loss> ofType(ColumnTypeChanged type) {
        boolean lists = type.destructive()
                && type.from().type().family() == Family.ENUM
                && type.to().type().family() == Family.ENUM;
        return lists
                ? loss(
                        type.table(),
                        type.from(),
                        type.from().type().values(),
                        type.to().type().values(),
                        ContractId.of(type))
                : Optional.empty();
    }

    private Optional<Loss> loss(QualifiedName table, Column column, EnumValueRemoved removed) {
        return loss(table, column, removed.from().values(), removed.to().values(), ContractId.of(removed));
    }

    private Optional<Loss> ofCheck(CheckChanged check, Table table) {
        return GoneConstants.of(check, table)
                .flatMap(lost -> loss(
                        table.name(),
                        table.column(lost.column()).orElseThrow(),
                        lost.gone(),
                        lost.left(),
                        ContractId.of(check)));
    }

    private Optional<Loss> loss(QualifiedName table, Column column, List<String> had, List<String> left, String id) {
        Predicate<String> unspoken = value -> said.removed().stream()
                .noneMatch(removed ->
                        removed.isOf(table, column.name()) && removed.value().equals(value));
        List<String> gone = had.stream()
                .filter(value -> !left.contains(value))
                .filter(unspoken)
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Loss(table, column.name(), gone, left, queries.where(table, holding(column, gone)), id));
    }

    private String holding(Column column, List<String> values) {
        String name = queries.sql(column.name());
        return column.type().sql().endsWith("[]")
                ? values.stream()
                        .map(value -> Names.literal(value) + " = any (" + name + ")")
                        .collect(Collectors.joining(" or "))
                : name + " in " + Misfits.literals(values);
    }
}
