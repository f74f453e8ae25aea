package dev.migration.database.postgresql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types as {@code format_type} prints them, in the spelling people write (the manual's chapter Data Types). */
final class PostgreSqlTypes {
    /** What a time or timestamp keeps of a second unless told otherwise. */
    private static final int DEFAULT_FRACTION = 6;

    private static final Pattern SHAPE = Pattern.compile(
            "(?<base>[a-z ]+?)(\\((?<first>\\d+)(,(?<second>-?\\d+))?\\))?(?<rest>(?: with(?:out)? time zone)?)");

    private PostgreSqlTypes() {}

    /**
     * The type.
     *
     * @param printed by {@code format_type}
     * @param collation in SQL where it is not the type's own, else null
     */
    static DataType of(String printed, @Nullable String collation) {
        String element = printed.replaceAll("(\\[])+$", "");
        String array = printed.substring(element.length());
        Matcher shape = SHAPE.matcher(element);
        DataType type = shape.matches() ? builtIn(shape, element) : DataType.other(element);
        if (!array.isEmpty()) {
            type = DataType.other(type.sql() + array);
        }
        return collation == null ? type : with(type, collation);
    }

    private static DataType builtIn(Matcher shape, String printed) {
        Integer first = number(shape.group("first"));
        String modifier = first == null ? "" : "(" + first + ")";
        Integer fraction = first == null ? Integer.valueOf(DEFAULT_FRACTION) : first;
        return switch (shape.group("base") + shape.group("rest")) {
            case "character varying" -> type("varchar" + modifier, Family.TEXT, first);
            case "text" -> type(printed, Family.TEXT, null);
            case "character" -> type("char" + modifier, Family.FIXED_TEXT, first);
            case "smallint" -> type(printed, Family.INTEGER, Short.BYTES);
            case "integer" -> type(printed, Family.INTEGER, Integer.BYTES);
            case "bigint" -> type(printed, Family.INTEGER, Long.BYTES);
            case "numeric" -> new DataType(printed, Family.DECIMAL, first, number(shape.group("second")), List.of());
            case "real" -> type(printed, Family.FLOATING, Float.BYTES);
            case "double precision" -> type(printed, Family.FLOATING, Double.BYTES);
            case "bytea" -> type(printed, Family.BINARY, null);
            case "time without time zone" -> type("time" + modifier, Family.TIME, fraction);
            case "timestamp without time zone" -> type("timestamp" + modifier, Family.TIMESTAMP, fraction);
            case "timestamp with time zone" -> type(printed, Family.TIMESTAMP_WITH_TIME_ZONE, fraction);
            default -> DataType.other(printed);
        };
    }

    private static DataType type(String sql, Family family, @Nullable Integer length) {
        return new DataType(sql, family, length, null, List.of());
    }

    private static DataType with(DataType type, String collation) {
        return new DataType(
                type.sql() + " collate " + collation,
                type.family(),
                type.length(),
                type.scale(),
                type.values(),
                collation);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
