package dev.migration.database.h2;

import dev.migration.dialect.Names;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types as the views COLUMNS, ELEMENT_TYPES and FIELDS describe them, in the spelling people write (the manual's page
 * Data Types). Modifiers that say no more than the default are left out.
 */
final class H2Types {
    private static final long LONGEST_STRING = 1_000_000_000;
    private static final int LARGEST_PRECISION = 100_000;
    private static final int LARGEST_ARRAY = 65_536;

    private H2Types() {}

    /** An array of elements. */
    static DataType array(DataType element, int cardinality) {
        return DataType.other(element.sql() + " array" + (cardinality == LARGEST_ARRAY ? "" : "[" + cardinality + "]"));
    }

    /** A row of fields. */
    static DataType row(List<String> fields) {
        return DataType.other("row(" + String.join(", ", fields) + ")");
    }

    /** An enum of these constants in order. */
    static DataType enumOf(List<String> values) {
        String constants = values.stream().map(Names::literal).collect(Collectors.joining(", "));
        return new DataType("enum(" + constants + ")", Family.ENUM, null, null, values);
    }

    /** The name that the views have for a type; {@code DATABASE_TO_LOWER} reaches even there. */
    static String name(ResultSet row) throws SQLException {
        return row.getString("DATA_TYPE").toUpperCase(Locale.ROOT);
    }

    /** The type that a row of one of the three views describes, unless it is an enum, an array, a row or a domain. */
    static DataType scalar(ResultSet row) throws SQLException {
        String name = name(row);
        long characters = row.getLong("CHARACTER_MAXIMUM_LENGTH");
        return switch (name) {
            case "CHARACTER VARYING" -> sized("varchar", Family.TEXT, characters);
            case "CHARACTER LARGE OBJECT" -> sized("clob", Family.TEXT, characters);
            case "CHARACTER" -> sized("char", Family.FIXED_TEXT, characters);
            case "VARCHAR_IGNORECASE" -> sized("varchar_ignorecase", Family.OTHER, characters);
            case "BINARY VARYING" -> sized("varbinary", Family.BINARY, characters);
            case "BINARY LARGE OBJECT" -> sized("blob", Family.BINARY, characters);
            case "BINARY" -> sized("binary", Family.OTHER, characters);
            case "JSON", "JAVA_OBJECT" -> sized(name.toLowerCase(Locale.ROOT), Family.OTHER, characters);
            case "TINYINT" -> type("tinyint", Family.INTEGER, Byte.BYTES);
            case "SMALLINT" -> type("smallint", Family.INTEGER, Short.BYTES);
            case "INTEGER" -> type("integer", Family.INTEGER, Integer.BYTES);
            case "BIGINT" -> type("bigint", Family.INTEGER, Long.BYTES);
            case "REAL" -> type("real", Family.FLOATING, Float.BYTES);
            case "DOUBLE PRECISION" -> type("double precision", Family.FLOATING, Double.BYTES);
            case "GEOMETRY" -> geometry(row);
            case "INTERVAL" -> interval(row);
            default -> withPrecision(name, row);
        };
    }

    private static DataType withPrecision(String name, ResultSet row) throws SQLException {
        int precision = row.getInt("NUMERIC_PRECISION");
        int fraction = row.getInt("DATETIME_PRECISION");
        return switch (name) {
            case "NUMERIC" -> numeric(precision, row.getInt("NUMERIC_SCALE"));
            case "DECFLOAT" ->
                DataType.other(precision == LARGEST_PRECISION ? "decfloat" : "decfloat(" + precision + ")");
            case "TIME" -> type("time(" + fraction + ")", Family.TIME, fraction);
            case "TIMESTAMP" -> type("timestamp(" + fraction + ")", Family.TIMESTAMP, fraction);
            case "TIME WITH TIME ZONE" -> DataType.other("time(" + fraction + ") with time zone");
            case "TIMESTAMP WITH TIME ZONE" ->
                type("timestamp(" + fraction + ") with time zone", Family.TIMESTAMP_WITH_TIME_ZONE, fraction);
            default -> DataType.other(name.toLowerCase(Locale.ROOT));
        };
    }

    private static DataType sized(String word, Family family, long length) {
        boolean unlimited = length >= LONGEST_STRING;
        return type(
                unlimited ? word : word + "(" + length + ")",
                family,
                unlimited || family == Family.OTHER ? null : Math.toIntExact(length));
    }

    private static DataType numeric(int precision, int scale) {
        return new DataType("numeric(" + precision + "," + scale + ")", Family.DECIMAL, precision, scale, List.of());
    }

    private static DataType geometry(ResultSet row) throws SQLException {
        String kind = row.getString("GEOMETRY_TYPE");
        String system = row.getString("GEOMETRY_SRID");
        if (kind == null && system == null) {
            return DataType.other("geometry");
        }
        String shape = kind == null ? "geometry" : kind.toLowerCase(Locale.ROOT);
        return DataType.other("geometry(" + shape + (system == null ? "" : ", " + system) + ")");
    }

    private static DataType interval(ResultSet row) throws SQLException {
        String fields = row.getString("INTERVAL_TYPE").toLowerCase(Locale.ROOT);
        String precision = row.getString("INTERVAL_PRECISION");
        String fraction = row.getString("DATETIME_PRECISION");
        if (fields.equals("second")) {
            return DataType.other("interval second(" + precision + ", " + fraction + ")");
        }
        String first = fields.split(" ", 2)[0];
        String rest = fields.substring(first.length());
        String end = fields.endsWith("to second") ? "(" + fraction + ")" : "";
        return DataType.other("interval " + first + "(" + precision + ")" + rest + end);
    }

    private static DataType type(String sql, Family family, @Nullable Integer length) {
        return new DataType(sql, family, length, null, List.of());
    }
}
