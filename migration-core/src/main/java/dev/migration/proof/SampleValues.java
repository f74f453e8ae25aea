package dev.migration.proof;

import dev.migration.dialect.Names;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values that a column may accept, as SQL literals: those that its checks speak of before others. */
final class SampleValues {
    /** How many kinds of values there are to be tried. */
    static final int ATTEMPTS = 8;

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private final Schema schema;

    SampleValues(Schema schema) {
        this.schema = schema;
    }

    /** The value of a column in the row of this number. */
    String of(Table table, Column column, int row, int attempt) {
        if (column.identity() != null) {
            return attempt % 2 == 0 ? "default" : "null";
        }
        List<String> constants = constants(table, column);
        if (!constants.isEmpty()) {
            return constants.get((row - 1) % constants.size());
        }
        List<String> candidates = candidates(column.type(), row);
        return candidates.get(attempt % candidates.size());
    }

    private List<String> constants(Table table, Column column) {
        List<String> constants = new ArrayList<>();
        column.type().values().forEach(value -> constants.add(Names.literal(value)));
        schema.enums().stream()
                .filter(type ->
                        type.name().toString().equals(column.type().sql().replace("\"", "")))
                .map(EnumType::values)
                .forEach(values -> values.forEach(value -> constants.add(Names.literal(value))));
        if (constants.isEmpty()) {
            Pattern name = Pattern.compile(
                    "(?<![\\w])" + Pattern.quote(column.name().text()) + "(?![\\w])", Pattern.CASE_INSENSITIVE);
            table.checks().stream()
                    .map(CheckConstraint::expression)
                    .filter(expression -> name.matcher(expression).find())
                    .forEach(expression ->
                            LITERAL.matcher(expression).results().forEach(found -> constants.add(found.group())));
        }
        return constants;
    }

    private static List<String> candidates(DataType type, int row) {
        String number = String.valueOf(row);
        String name = type.sql().toLowerCase(Locale.ROOT);
        return switch (type.family()) {
            case INTEGER, UNSIGNED_INTEGER, FLOATING -> List.of(number, String.valueOf(row % 2));
            case DECIMAL -> List.of(number, "0." + number, "0");
            case TEXT, FIXED_TEXT -> List.of("'" + number + "'");
            case BINARY -> List.of("x'0" + number + "'", "'\\x0" + number + "'");
            case TIME -> List.of("'10:00:0" + number + "'");
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> List.of("'2001-01-0" + number + " 10:00:00'");
            case ENUM, OTHER -> other(name, number, row);
        };
    }

    private static List<String> other(String name, String number, int row) {
        if (name.endsWith("]")) {
            return List.of("'{}'");
        }
        if (name.startsWith("date")) {
            return List.of("'2001-01-0" + number + "'");
        }
        if (name.startsWith("bool")) {
            return List.of(row % 2 == 0 ? "true" : "false");
        }
        return List.of(
                "'00000000-0000-0000-0000-00000000000" + number + "'",
                "'" + number + "'",
                "'10.0.0." + number + "'",
                "'2001-01-0" + number + " 10:00:00'",
                "'10:00:0" + number + "'",
                number,
                "'(" + number + "," + number + ")'",
                "'{}'");
    }
}
