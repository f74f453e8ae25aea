package dev.migration.sql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a data type, however many words it has, into one spelling. */
final class TypeReader {
    /** Other names of the same type. */
    private static final Map<String, String> CANONICAL = new TreeMap<>(Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("identity", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("national character varying", "varchar"),
            Map.entry("national varchar", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("varchar2", "varchar"),
            Map.entry("character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("national character", "char"),
            Map.entry("national char", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("number", "numeric"),
            Map.entry("float8", "double precision"),
            Map.entry("double", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time without time zone", "time"),
            Map.entry("character large object", "clob"),
            Map.entry("char large object", "clob"),
            Map.entry("binary large object", "blob"),
            Map.entry("binary varying", "varbinary")));

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8", "identity");

    /** Words that may stand behind these, as part of a type. */
    private static final Map<String, List<String>> SECOND = new TreeMap<>(Map.of(
            "DOUBLE", List.of("PRECISION"),
            "CHARACTER", List.of("VARYING", "LARGE"),
            "CHAR", List.of("VARYING", "LARGE", "BYTE"),
            "BINARY", List.of("VARYING", "LARGE"),
            "BIT", List.of("VARYING"),
            "NATIONAL", List.of("CHARACTER", "CHAR", "VARCHAR"),
            "LONG", List.of("VARCHAR", "VARBINARY", "RAW"),
            "LARGE", List.of("OBJECT"),
            "VARYING", List.of()));

    private final TokenCursor cursor;
    private boolean serial;

    TypeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether the type numbers its rows. */
    boolean serial() {
        return serial;
    }

    DataType read() {
        StringBuilder name = new StringBuilder(words());
        List<String> arguments = new ArrayList<>();
        if (cursor.at("(")) {
            cursor.group().pieces().forEach(piece -> arguments.add(piece.restText()));
        }
        name.append(behind());
        String words = name.toString();
        serial = SERIAL.contains(words);
        String canonical = CANONICAL.getOrDefault(words, words);
        boolean unsigned = attributes();
        String array = array();
        String sql = canonical
                + (arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")")
                + (unsigned ? " unsigned" : "")
                + array;
        return array.isEmpty()
                ? new TypeWords(cursor.engine(), canonical, arguments, unsigned).type(sql)
                : DataType.other(sql);
    }

    private String words() {
        if (cursor.peek().kind() == Token.Kind.NAME || cursor.peek(1).is(".")) {
            return cursor.qualifiedName().toString();
        }
        if (!cursor.atName()) {
            throw new NotUnderstood("no type before " + cursor.peek().raw());
        }
        Token first = cursor.next();
        StringBuilder words = new StringBuilder(first.normal());
        Token last = first;
        while (SECOND.getOrDefault(last.upper(), List.of())
                .contains(cursor.peek().upper())) {
            last = cursor.next();
            words.append(' ').append(last.normal());
        }
        if (last.is("NATIONAL") || last.is("CHARACTER") || last.is("CHAR")) {
            if (cursor.take("VARYING")) {
                words.append(" varying");
            }
        }
        return words.toString();
    }

    /** What stands behind the precision of a time, and the unit of an interval. */
    private String behind() {
        if (cursor.take("WITH", "TIME", "ZONE")) {
            return " with time zone";
        }
        if (cursor.take("WITH", "LOCAL", "TIME", "ZONE")) {
            return " with local time zone";
        }
        if (cursor.take("WITHOUT", "TIME", "ZONE")) {
            return "";
        }
        if (cursor.before().is("INTERVAL")) {
            StringBuilder unit = new StringBuilder();
            while (cursor.atAny(Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO"))) {
                unit.append(' ').append(cursor.next().normal());
                if (cursor.at("(")) {
                    unit.append('(').append(cursor.group().restText()).append(')');
                }
            }
            return unit.toString();
        }
        if (cursor.take("%")) {
            return "%" + cursor.next().normal();
        }
        return "";
    }

    /** Whether it has no sign; passes over what only shows values otherwise. */
    private boolean attributes() {
        boolean unsigned = false;
        while (cursor.atAny(Set.of("UNSIGNED", "SIGNED", "ZEROFILL"))) {
            unsigned |= !cursor.next().is("SIGNED");
        }
        return unsigned;
    }

    private String array() {
        StringBuilder array = new StringBuilder();
        if (cursor.take("ARRAY")) {
            array.append("[]");
            if (cursor.at("[")) {
                bracket();
            }
        }
        while (cursor.at("[")) {
            bracket();
            array.append("[]");
        }
        return array.toString();
    }

    private void bracket() {
        cursor.expect("[");
        while (!cursor.take("]")) {
            cursor.next();
        }
    }

    /** What the words of a type mean. */
    private record TypeWords(Engine engine, String name, List<String> arguments, boolean unsigned) {
        private static final int SINGLE = 24;

        DataType type(String sql) {
            return switch (name) {
                case "tinyint" -> integer(sql, 1);
                case "smallint" -> integer(sql, 2);
                case "mediumint" -> integer(sql, 3);
                case "integer" -> integer(sql, 4);
                case "bigint" -> integer(sql, 8);
                case "varchar" -> of(sql, Family.TEXT, argument(0), null);
                case "text" -> of(sql, Family.TEXT, engine.isMySqlFamily() ? 65_535 : null, null);
                case "tinytext" -> of(sql, Family.TEXT, 255, null);
                case "mediumtext" -> of(sql, Family.TEXT, 16_777_215, null);
                case "longtext", "clob" -> of(sql, Family.TEXT, null, null);
                case "char" -> of(sql, Family.FIXED_TEXT, argument(0) == null ? Integer.valueOf(1) : argument(0), null);
                case "numeric" -> of(sql, Family.DECIMAL, argument(0), scale());
                case "real" -> of(sql, Family.FLOATING, 4, null);
                case "double precision" -> of(sql, Family.FLOATING, 8, null);
                case "float" -> of(sql, Family.FLOATING, floating(), null);
                case "bytea", "longblob" -> of(sql, Family.BINARY, null, null);
                case "varbinary", "binary" -> of(sql, Family.BINARY, argument(0), null);
                case "tinyblob" -> of(sql, Family.BINARY, 255, null);
                case "blob" -> of(sql, Family.BINARY, engine.isMySqlFamily() ? 65_535 : null, null);
                case "mediumblob" -> of(sql, Family.BINARY, 16_777_215, null);
                case "time" -> of(sql, Family.TIME, fraction(), null);
                case "timestamp", "datetime" -> of(sql, Family.TIMESTAMP, fraction(), null);
                case "timestamp with time zone" -> of(sql, Family.TIMESTAMP_WITH_TIME_ZONE, fraction(), null);
                case "enum", "set" -> new DataType(sql, Family.ENUM, null, null, arguments);
                default -> DataType.other(sql);
            };
        }

        private DataType integer(String sql, int bytes) {
            // A width only tells how a client shows it.
            String bare = unsigned ? name + " unsigned" : arguments.isEmpty() ? sql : name;
            String told = bytes == 1 && arguments.equals(List.of("1")) ? sql : bare;
            return of(told, unsigned ? Family.UNSIGNED_INTEGER : Family.INTEGER, bytes, null);
        }

        private static DataType of(String sql, Family family, @Nullable Integer length, @Nullable Integer scale) {
            return new DataType(sql, family, length, scale, List.of());
        }

        private @Nullable Integer argument(int index) {
            if (index >= arguments.size()) {
                return null;
            }
            String digits = arguments.get(index).replaceAll("\\D.*", "");
            return digits.isEmpty() || digits.length() > 9 ? null : Integer.valueOf(digits);
        }

        private @Nullable Integer scale() {
            Integer scale = argument(1);
            return scale == null && argument(0) != null ? Integer.valueOf(0) : scale;
        }

        private int floating() {
            Integer digits = argument(0);
            if (digits == null) {
                return engine.isMySqlFamily() ? 4 : 8;
            }
            return digits <= SINGLE ? 4 : 8;
        }

        /** Digits of a second. */
        private int fraction() {
            Integer digits = argument(0);
            return digits == null ? engine.isMySqlFamily() ? 0 : 6 : digits;
        }
    }
}
