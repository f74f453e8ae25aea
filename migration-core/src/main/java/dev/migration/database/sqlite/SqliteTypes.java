package dev.migration.database.sqlite;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Declared types. SQLite keeps any text there and makes of it no more than an affinity (the manual's page Datatypes); so the
 * declaration is compared as a person would read it, and a length means what it says although nothing enforces it.
 */
final class SqliteTypes {
    private static final Pattern FORM = Pattern.compile("([^(]*)(?:\\((.*)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:,(\\d{1,9}))?");
    private static final int KEY_BYTES = 8;

    private SqliteTypes() {}

    /** The type declared; one without a name is {@code blob}, which has the same affinity. */
    static DataType of(@Nullable String declared, @Nullable String collation) {
        String type = normalised(declared == null || declared.isBlank() ? "blob" : declared);
        if (collation == null) {
            return typed(type, type);
        }
        String words = "collate " + collation.toLowerCase(Locale.ROOT);
        DataType collated = typed(type, type + " " + words);
        return new DataType(
                collated.sql(), collated.family(), collated.length(), collated.scale(), collated.values(), words);
    }

    private static DataType typed(String type, String sql) {
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            return DataType.other(sql);
        }
        String word = (form.group(1) + form.group(3)).strip();
        Matcher numbers = NUMBERS.matcher(form.group(2) == null ? "" : form.group(2));
        Integer length = numbers.matches() ? Integer.valueOf(numbers.group(1)) : null;
        Integer scale = length != null && numbers.group(2) != null ? Integer.valueOf(numbers.group(2)) : null;
        Family family = family(word);
        return switch (family) {
            case TEXT, BINARY, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new DataType(sql, family, length, null, List.of());
            case DECIMAL -> new DataType(sql, family, length, length == null ? null : scale, List.of());
            case INTEGER, FLOATING -> new DataType(sql, family, bytes(word), null, List.of());
            default -> DataType.other(sql);
        };
    }

    /** The type of a primary key that numbers its rows, which holds all that any integer type can. */
    static DataType rowid() {
        return new DataType("integer", Family.INTEGER, KEY_BYTES, null, List.of());
    }

    private static String normalised(String declared) {
        return declared.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?\\( ?", "(")
                .replaceAll(" ?, ?", ",")
                .replaceAll(" ?\\)", ")");
    }

    private static Family family(String word) {
        return switch (word) {
            case "varchar",
                    "character varying",
                    "nvarchar",
                    "text",
                    "clob",
                    "char",
                    "character",
                    "nchar",
                    "tinytext",
                    "mediumtext",
                    "longtext",
                    "string" -> Family.TEXT;
            case "tinyint", "smallint", "int2", "int", "int4", "mediumint", "integer", "bigint", "int8" ->
                Family.INTEGER;
            case "numeric", "decimal" -> Family.DECIMAL;
            case "real", "float", "double", "double precision" -> Family.FLOATING;
            case "blob", "varbinary", "binary" -> Family.BINARY;
            case "time" -> Family.TIME;
            case "timestamp", "datetime" -> Family.TIMESTAMP;
            case "timestamp with time zone", "timestamp_with_timezone", "timestamptz" ->
                Family.TIMESTAMP_WITH_TIME_ZONE;
            default -> Family.OTHER;
        };
    }

    private static int bytes(String word) {
        return switch (word) {
            case "tinyint" -> Byte.BYTES;
            case "smallint", "int2" -> Short.BYTES;
            case "int", "int4", "mediumint", "integer", "float" -> Integer.BYTES;
            default -> Long.BYTES;
        };
    }
}
