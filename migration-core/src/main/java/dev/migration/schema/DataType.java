package dev.migration.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's type as its engine's catalog gives it, normalised to one spelling, so that equal types are equal records.
 *
 * @param sql the type as it stands in a column definition, modifiers included: {@code varchar(200)}
 * @param family what values it holds, for telling a wider type from a different one
 * @param length characters, bytes or digits it holds (precision for numbers, fractional digits for times), null for no
 *     limit or where it has no meaning
 * @param scale digits after the point of an exact number, else null
 * @param values the constants of an inline enum in order, else empty
 * @param collation how texts are sorted where that is not the type's own way, as it stands in {@code sql}; else null
 */
public record DataType(
        String sql,
        Family family,
        @Nullable Integer length,
        @Nullable Integer scale,
        List<String> values,
        @Nullable String collation) {

    /** What values a type holds. Types of different families never count as wider or narrower than each other. */
    public enum Family {
        /** Variable-length text: {@code varchar(n)}, {@code text}. */
        TEXT,
        /** Blank-padded text: {@code char(n)}. */
        FIXED_TEXT,
        /** {@code smallint}, {@code integer}, {@code bigint}; the length is the size in bytes, 0 for a single bit. */
        INTEGER,
        /** {@code integer unsigned} and the like (MySQL); the length is the size in bytes. */
        UNSIGNED_INTEGER,
        /** {@code numeric(p, s)}. */
        DECIMAL,
        /** {@code real}, {@code double precision}; the length is the size in bytes. */
        FLOATING,
        /** {@code varbinary(n)}, {@code bytea}. */
        BINARY,
        /** Time of day without zone. */
        TIME,
        /** Timestamp without zone. */
        TIMESTAMP,
        /** Timestamp with zone. */
        TIMESTAMP_WITH_TIME_ZONE,
        /** An enum whose constants stand in the column's own type (H2, MySQL). */
        ENUM,
        /** Everything that is only equal or different. */
        OTHER
    }

    /** Refuses a type without text; copies the constants. */
    public DataType {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("A data type needs its SQL");
        }
        values = List.copyOf(values);
    }

    /** A type with its own collation. */
    public DataType(String sql, Family family, @Nullable Integer length, @Nullable Integer scale, List<String> values) {
        this(sql, family, length, scale, values, null);
    }

    /** A type that is only equal to itself. */
    public static DataType other(String sql) {
        return new DataType(sql, Family.OTHER, null, null, List.of());
    }

    @Override
    public String toString() {
        return sql;
    }
}
