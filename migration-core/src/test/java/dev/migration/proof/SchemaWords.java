package dev.migration.proof;

import java.util.List;

/**
 * What random schemas of one engine are made of.
 *
 * @param key the type of ids
 * @param types of the other columns
 * @param names what tables, columns, constraints and indexes are called
 * @param sequences whether the engine has them
 * @param enums whether it has enum types of a name
 * @param comments whether it keeps them
 */
record SchemaWords(
        String key, List<Typed> types, List<String> names, boolean sequences, boolean enums, boolean comments) {

    /**
     * A type.
     *
     * @param sql as it stands in a column definition
     * @param literal a default, empty for none
     * @param check a condition, {@code %s} for the column, empty for none
     * @param indexed whether an index or unique can have it
     */
    record Typed(String sql, String literal, String check, boolean indexed) {}

    private static final List<String> NAMES = List.of(
            "orders",
            "Mixed",
            "select",
            "größe",
            "two words",
            "it's",
            "a\"b",
            "semi;colon",
            "dash--dash",
            "${p}",
            "1st",
            "名前",
            "l".repeat(60));

    static final SchemaWords H2 = new SchemaWords(
            "integer",
            List.of(
                    new Typed("integer", "7", "%s > 0", true),
                    new Typed("bigint", "7", "%s < 100", true),
                    new Typed("varchar(10)", "'it''s'", "%s in ('A', 'B')", true),
                    new Typed("varchar(20)", "'A'", "%s <> 'x'", true),
                    new Typed("char(3)", "", "", true),
                    new Typed("numeric(10,2)", "1.50", "%s >= 0", true),
                    new Typed("numeric(12,2)", "0", "", true),
                    new Typed("boolean", "true", "", true),
                    new Typed("date", "", "", true),
                    new Typed("timestamp(3)", "current_timestamp", "", true),
                    new Typed("timestamp(6) with time zone", "", "", true),
                    new Typed("double precision", "0.5", "%s between 0 and 1", true),
                    new Typed("uuid", "", "", true),
                    new Typed("enum('A','B')", "'A'", "", true),
                    new Typed("enum('A','B','C')", "", "", true),
                    new Typed("clob", "", "", false),
                    new Typed("varbinary(16)", "", "", true)),
            NAMES,
            true,
            false,
            true);

    static final SchemaWords POSTGRESQL = new SchemaWords(
            "integer",
            List.of(
                    new Typed("integer", "7", "%s > 0", true),
                    new Typed("smallint", "7", "%s < 100", true),
                    new Typed("bigint", "7", "%s < 100", true),
                    new Typed("varchar(10)", "'it''s'", "%s in ('A', 'B')", true),
                    new Typed("varchar(20)", "'A'", "%s <> 'x'", true),
                    new Typed("text", "''", "length(%s) < 9", true),
                    new Typed("char(3)", "", "", true),
                    new Typed("numeric(10,2)", "1.50", "%s >= 0", true),
                    new Typed("numeric(12,2)", "0", "", true),
                    new Typed("boolean", "true", "%s is not false", true),
                    new Typed("date", "current_date", "", true),
                    new Typed("timestamp(3)", "now()", "", true),
                    new Typed("timestamp with time zone", "now()", "", true),
                    new Typed("double precision", "0.5", "%s between 0 and 1", true),
                    new Typed("uuid", "gen_random_uuid()", "", true),
                    new Typed("jsonb", "'{}'", "", true),
                    new Typed("text[]", "'{}'", "", true),
                    new Typed("bytea", "", "", true),
                    new Typed("inet", "", "", true)),
            NAMES,
            true,
            true,
            true);
}
