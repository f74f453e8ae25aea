package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.Path;
import dev.migration.diff.RemovedValue;
import dev.migration.diff.Uses;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation;
import dev.migration.operation.ReplaceValue;
import dev.migration.schema.Column;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of rows that hold a constant which the model has no more.
 *
 * @param values one for each constant that goes, in the order in which they were typed
 */
public record EnumReplacements(List<Value> values) {
    /** Nothing said. */
    public static final EnumReplacements NONE = new EnumReplacements(List.of());

    private static final Set<Family> NUMBERS =
            Set.of(Family.INTEGER, Family.UNSIGNED_INTEGER, Family.DECIMAL, Family.FLOATING);

    /**
     * What rows get for one constant.
     *
     * @param column the column as typed: {@code orders.status}
     * @param from the constant that goes
     * @param to the one that rows get; null where a person says that no row holds it
     */
    public record Value(Path column, String from, @Nullable String to) {
        private String typed() {
            return String.join(".", column.parts()) + ":" + from + ">" + (to == null ? "" : to);
        }
    }

    /** Copies the list. */
    public EnumReplacements {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code orders.status:pending>archived, orders.status:lost>}, which says that no row holds {@code lost}.
     *
     * @throws MigrationException one has another form, or two are for one constant
     */
    public static EnumReplacements parse(String typed) {
        List<Value> values = new ArrayList<>();
        for (String piece : ColumnExpressions.pieces(typed)) {
            Path column = Path.of(Path.cut(piece, ':').get(0));
            List<String> sides = List.of(ColumnExpressions.behindColon(piece).split(">", -1));
            boolean understood = column.hasParts(2, 3)
                    && sides.size() == 2
                    && !sides.get(0).isBlank()
                    && !bare(sides.get(0)).equals(bare(sides.get(1)));
            if (!understood) {
                throw MigrationException.setup(
                        "enumReplace=" + piece.strip() + " is not understood.",
                        "Write -Dmigration.enumReplace=\"orders.status:pending>archived\": a column, a colon, the constant"
                                + " that goes, and behind > the one that rows get, or nothing where no row holds it.");
            }
            Value value = new Value(column, bare(sides.get(0)), sides.get(1).isBlank() ? null : bare(sides.get(1)));
            if (values.stream()
                    .anyMatch(other ->
                            other.column().equals(column) && other.from().equals(value.from()))) {
                throw MigrationException.setup(
                        "enumReplace has two values for " + value.from() + " of " + String.join(".", column.parts())
                                + ".",
                        "Leave one of them.");
            }
            values.add(value);
        }
        return new EnumReplacements(values);
    }

    private static String bare(String side) {
        String text = side.strip();
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    /** The constants that go. */
    public List<RemovedValue> removed() {
        return values.stream()
                .map(value -> new RemovedValue(value.column(), value.from()))
                .toList();
    }

    private List<Value> of(QualifiedName table, Identifier column) {
        return values.stream()
                .filter(value -> value.column().means(table, column))
                .toList();
    }

    /** The operations that give rows of a column the constants that stay, for those that go. */
    List<Operation> operations(QualifiedName table, Column column, Predicate<String> goes) {
        List<Operation> operations = new ArrayList<>();
        for (Value value : of(table, column.name())) {
            if (value.to() != null && goes.test(value.from())) {
                operations.add(
                        new ReplaceValue(table, column, literal(column, value.from()), literal(column, value.to())));
            }
        }
        return operations;
    }

    private static String literal(Column column, String value) {
        return NUMBERS.contains(column.type().family()) ? value : "'" + value.replace("'", "''") + "'";
    }

    /** The columns of a table that the check speaks of and whose constants go. */
    List<Column> columns(CheckChanged change, Table table) {
        return table.columns().stream()
                .filter(column -> Uses.column(change.to(), column.name()))
                .filter(column ->
                        of(table.name(), column.name()).stream().anyMatch(value -> goes(value, column, change)))
                .toList();
    }

    private static boolean goes(Value value, Column column, CheckChanged change) {
        return goes(value.from(), column, change);
    }

    /** Whether a check no longer accepts a constant. */
    static boolean goes(String value, Column column, CheckChanged change) {
        String literal = literal(column, value);
        return says(change.from().expression(), literal) && !says(change.to().expression(), literal);
    }

    private static boolean says(String expression, String literal) {
        return literal.startsWith("'")
                ? expression.contains(literal)
                : expression.matches("(?s).*(?<![\\w.])" + Pattern.quote(literal) + "(?![\\w.]).*");
    }

    /** Whether the change takes constants away from a check whose rows a person has an answer for. */
    boolean isAbout(CheckChanged change, Schema current) {
        return current.tables().stream()
                .filter(table -> table.name().equals(change.table()))
                .anyMatch(table -> !columns(change, table).isEmpty());
    }

    /** The answers, as typed, that none of the changes is about. */
    public List<String> unused(Collection<? extends Change> changes, Schema current) {
        return values.stream()
                .filter(value -> changes.stream().noneMatch(change -> removes(change, value, current)))
                .map(Value::typed)
                .toList();
    }

    /**
     * Refuses a constant that the model has not either.
     *
     * @throws MigrationException rows would get it and not fit
     */
    public void requireKnown(Collection<? extends Change> changes, Schema current) {
        for (Value value : values) {
            for (Change change : changes) {
                if (removes(change, value, current) && !accepts(change, value, current)) {
                    throw MigrationException.project(
                            "enumReplace=" + value.typed() + ": the model has no " + value.to() + " for "
                                    + String.join(".", value.column().parts()) + ". Nothing was written.",
                            "Name one of the constants that the model has.");
                }
            }
        }
    }

    private static boolean removes(Change change, Value value, Schema current) {
        if (change instanceof ColumnTypeChanged type) {
            return value.column().means(type.table(), type.column())
                    && type.from().type().values().contains(value.from())
                    && !type.to().type().values().contains(value.from());
        }
        if (change instanceof EnumValueRemoved removed) {
            return removed.value().equals(value.from())
                    && EnumUsers.of(current.tables(), removed.name()).stream()
                            .anyMatch(user -> value.column()
                                    .means(user.table(), user.column().name()));
        }
        return change instanceof CheckChanged check
                && current.tables().stream()
                        .filter(table -> table.name().equals(check.table()))
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> value.column().means(check.table(), column.name())
                                && Uses.column(check.to(), column.name())
                                && goes(value, column, check));
    }

    private static boolean accepts(Change change, Value value, Schema current) {
        String to = value.to();
        if (to == null) {
            return true;
        }
        if (change instanceof ColumnTypeChanged type) {
            return type.to().type().values().contains(to);
        }
        if (change instanceof EnumValueRemoved removed) {
            return removed.to().values().contains(to);
        }
        CheckChanged check = (CheckChanged) change;
        return current.tables().stream()
                .filter(table -> table.name().equals(check.table()))
                .flatMap(table -> table.columns().stream())
                .filter(column -> value.column().means(check.table(), column.name()))
                .allMatch(column -> says(check.to().expression(), literal(column, to)));
    }
}
