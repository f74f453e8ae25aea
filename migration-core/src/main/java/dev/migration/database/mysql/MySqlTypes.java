package dev.migration.database.mysql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types as {@code COLUMN_TYPE} prints them. The width of a whole number says nothing, and MySQL prints it no more. */
final class MySqlTypes {
    /** A boolean: drivers and Hibernate know it by its width. */
    private static final String BOOLEAN = "tinyint(1)";

    private static final Pattern FORM =
            Pattern.compile("(\\w+)(?:\\s*\\((.*)\\))?((?: unsigned)?)((?: zerofill)?)(.*)", Pattern.DOTALL);
    private static final Map<String, Integer> BYTES =
            Map.of("tinyint", 1, "smallint", 2, "mediumint", 3, "int", 4, "bigint", 8);
    private static final Map<String, Integer> TEXTS = Map.of("tinytext", 63, "text", 65_535, "mediumtext", 16_777_215);
    private static final Map<String, Integer> BLOBS = Map.of("tinyblob", 255, "blob", 65_535, "mediumblob", 16_777_215);
    private static final Set<String> DATES = Set.of("time", "datetime", "timestamp");

    private MySqlTypes() {}

    /**
     * The type.
     *
     * @param printed {@code COLUMN_TYPE}
     * @param attributes what stands behind it in a definition, beginning with a blank: a collation, {@code invisible} …
     */
    static DataType of(String printed, String attributes) {
        Matcher form = FORM.matcher(printed);
        if (!form.matches()) {
            return DataType.other(printed + attributes);
        }
        String name = form.group(1).toLowerCase(Locale.ROOT);
        String arguments = form.group(2);
        if (name.equals("enum") || name.equals("set")) {
            List<String> values = name.equals("enum") ? constants(String.valueOf(arguments)) : List.of();
            Family family = name.equals("enum") ? Family.ENUM : Family.OTHER;
            return new DataType(printed + attributes, family, null, null, values);
        }
        boolean plain = form.group(4).isEmpty() && form.group(5).isEmpty();
        if (plain && BYTES.containsKey(name)) {
            return integer(name, printed, !form.group(3).isEmpty(), attributes);
        }
        if (!plain || !form.group(3).isEmpty()) {
            return DataType.other(printed + attributes);
        }
        return scalar(name, arguments, printed, attributes);
    }

    private static DataType integer(String name, String printed, boolean unsigned, String attributes) {
        String text = printed.equals(BOOLEAN) ? BOOLEAN : (name.equals("int") ? "integer" : name);
        Family family = unsigned ? Family.UNSIGNED_INTEGER : Family.INTEGER;
        return new DataType(
                text + (unsigned ? " unsigned" : "") + attributes, family, BYTES.get(name), null, List.of());
    }

    private static DataType scalar(String name, @Nullable String arguments, String printed, String attributes) {
        Integer length = arguments != null && arguments.matches("\\d+") ? Integer.valueOf(arguments) : null;
        String text = printed + attributes;
        if (DATES.contains(name)) {
            return new DataType(text, temporal(name), length == null ? 0 : length, null, List.of());
        }
        if (TEXTS.containsKey(name) || name.equals("longtext")) {
            return new DataType(text, Family.TEXT, TEXTS.get(name), null, List.of());
        }
        if (BLOBS.containsKey(name) || name.equals("longblob")) {
            return new DataType(text, Family.BINARY, BLOBS.get(name), null, List.of());
        }
        return switch (name) {
            case "varchar" -> new DataType(text, Family.TEXT, length, null, List.of());
            case "char" -> new DataType(text, Family.FIXED_TEXT, length, null, List.of());
            case "varbinary" -> new DataType(text, Family.BINARY, length, null, List.of());
            case "decimal" -> decimal(String.valueOf(arguments), attributes);
            case "float", "double" ->
                arguments == null
                        ? new DataType(text, Family.FLOATING, name.equals("float") ? 4 : 8, null, List.of())
                        : DataType.other(text);
            // One bit is less than the smallest whole number, which takes all that a boolean writes.
            case "bit" ->
                printed.equals("bit(1)")
                        ? new DataType(text, Family.INTEGER, 0, null, List.of())
                        : DataType.other(text);
            case "year" -> DataType.other("year" + attributes);
            default -> DataType.other(text);
        };
    }

    private static Family temporal(String name) {
        return switch (name) {
            case "time" -> Family.TIME;
            case "datetime" -> Family.TIMESTAMP;
            default -> Family.TIMESTAMP_WITH_TIME_ZONE;
        };
    }

    private static DataType decimal(String arguments, String attributes) {
        String[] numbers = arguments.split(",", 2);
        return new DataType(
                "numeric(" + arguments + ")" + attributes,
                Family.DECIMAL,
                Integer.valueOf(numbers[0].strip()),
                Integer.valueOf(numbers[1].strip()),
                List.of());
    }

    /** The constants of {@code 'a','it''s'}. */
    private static List<String> constants(String list) {
        List<String> constants = new ArrayList<>();
        Matcher matcher = Pattern.compile("'((?:[^']|'')*)'").matcher(list);
        while (matcher.find()) {
            constants.add(matcher.group(1).replace("''", "'"));
        }
        return constants;
    }
}
