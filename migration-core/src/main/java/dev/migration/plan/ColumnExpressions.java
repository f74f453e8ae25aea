package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.Path;
import dev.migration.error.MigrationException;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person said of columns, as SQL expressions: {@code orders.note:'n/a', orders.total:price * pieces}.
 *
 * @param values one for each column, in the order in which they were typed
 */
public record ColumnExpressions(List<Value> values) {
    /** Nothing said. */
    public static final ColumnExpressions NONE = new ColumnExpressions(List.of());

    /**
     * What was said of one column.
     *
     * @param column the column as typed: {@code orders.note}
     * @param expression an SQL expression: {@code 'n/a'}
     */
    public record Value(Path column, String expression) {}

    /** Copies the list. */
    public ColumnExpressions {
        values = List.copyOf(values);
    }

    /**
     * Reads expressions of columns. A comma within a text, a quoted name or parentheses belongs to the expression.
     *
     * @param parameter where they were typed: {@code backfill}
     * @param example how one is typed
     * @throws MigrationException one has no column or no expression, or two are for one column
     */
    public static ColumnExpressions parse(String parameter, String example, String typed) {
        List<Value> values = new ArrayList<>();
        for (String piece : pieces(typed)) {
            String name = Path.cut(piece, ':').get(0);
            Path column = Path.of(name);
            String expression = behindColon(piece);
            if (!column.hasParts(2, 3) || expression.isEmpty() || expression.equalsIgnoreCase("null")) {
                throw MigrationException.setup(
                        parameter + "=" + piece.strip() + " is not understood.",
                        "Write -Dmigration." + parameter + "=\"" + example
                                + "\": a column, a colon, and an SQL expression that is not NULL.");
            }
            if (values.stream().anyMatch(value -> value.column().equals(column))) {
                throw MigrationException.setup(parameter + " has two values for " + name + ".", "Leave one of them.");
            }
            values.add(new Value(column, expression));
        }
        return new ColumnExpressions(values);
    }

    /** What was said of a column, if anything. */
    public Optional<String> of(QualifiedName table, Identifier column) {
        return values.stream()
                .filter(value -> value.column().means(table, column))
                .map(Value::expression)
                .findFirst();
    }

    /** The columns, as typed, that none of the changes is about. */
    public List<String> unused(Collection<? extends Change> changes) {
        return values.stream()
                .map(Value::column)
                .filter(column -> changes.stream().noneMatch(change -> isAbout(change, column)))
                .map(column -> String.join(".", column.parts()))
                .toList();
    }

    private static boolean isAbout(Change change, Path column) {
        return change.table() != null
                && change.column() != null
                && column.means(Objects.requireNonNull(change.table()), Objects.requireNonNull(change.column()));
    }

    /** What stands behind the first colon outside of double quotes. */
    static String behindColon(String piece) {
        boolean quoted = false;
        for (int i = 0; i < piece.length(); i++) {
            quoted = quoted != (piece.charAt(i) == '"');
            if (piece.charAt(i) == ':' && !quoted) {
                return piece.substring(i + 1).strip();
            }
        }
        return "";
    }

    /** The pieces between commas that stand outside of quotes and brackets, blank ones left out. */
    static List<String> pieces(String typed) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        char quote = 0;
        int depth = 0;
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"' || letter == '`') {
                quote = letter;
            } else if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth--;
            }
            if (letter == ',' && quote == 0 && depth == 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(letter);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream().filter(text -> !text.isBlank()).toList();
    }
}
