package dev.migration.proof;

import dev.migration.schema.Identity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What random schemas of one engine are made of.
 *
 * @param keys types of ids, one of them for all ids of a schema
 * @param identities in which an id may number its rows
 * @param types of the other columns
 * @param names what tables, columns, constraints and indexes are called, behind up to three letters
 * @param sequences whether the engine has them
 * @param enums whether it has enum types of a name
 * @param comments whether it keeps them
 * @param columnChecks whether a check may be part of its column
 */
record SchemaWords(
        List<String> keys,
        List<Identity> identities,
        List<Typed> types,
        List<String> names,
        boolean sequences,
        boolean enums,
        boolean comments,
        boolean columnChecks) {

    /**
     * A type.
     *
     * @param sql as it stands in a column definition
     * @param literal a default, empty for none
     * @param check a condition, {@code %s} for the column, empty for none
     * @param indexed whether an index or unique can have it
     */
    record Typed(String sql, String literal, String check, boolean indexed) {}

    private static final Identity NUMBERED = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
    private static final Identity ALWAYS = new Identity(Identity.Kind.ALWAYS, 1, 1);
    private static final Identity COUNTER = new Identity(Identity.Kind.SERIAL, 1, 1);

    private static final int LONGEST_PREFIX = 3;
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
            "ORDER",
            "a.b",
            "back`tick",
            "back\\slash",
            "percent%s",
            "[b]",
            "check on x");

    /** The names, and one of as many letters as the engine allows. */
    private static List<String> names(int limit) {
        return Stream.concat(NAMES.stream(), Stream.of("l".repeat(limit - LONGEST_PREFIX)))
                .toList();
    }

    static final SchemaWords H2 = new SchemaWords(
            List.of("integer", "bigint"),
            List.of(NUMBERED, ALWAYS),
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
            // It alters a table by a copy, whose constraints have the name of both before their own.
            names(110),
            true,
            false,
            true,
            false);

    static final SchemaWords POSTGRESQL = new SchemaWords(
            List.of("integer", "bigint"),
            List.of(NUMBERED, ALWAYS),
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
            names(63),
            true,
            true,
            true,
            false);

    static final SchemaWords MARIADB = new SchemaWords(
            List.of("integer", "bigint"),
            List.of(NUMBERED),
            List.of(
                    new Typed("integer", "7", "%s > 0", true),
                    new Typed("smallint", "7", "%s < 100", true),
                    new Typed("bigint unsigned", "7", "%s < 100", true),
                    new Typed("tinyint(1)", "1", "%s in (0, 1)", true),
                    new Typed("bit(1)", "b'1'", "", true),
                    new Typed("varchar(10)", "'it''s'", "%s in ('A', 'B')", true),
                    new Typed("varchar(20)", "'A'", "%s <> 'x\\\\'", true),
                    new Typed("varchar(200)", "'A'", "%s <> 'x'", true),
                    new Typed("varchar(10) character set latin1 collate latin1_bin", "'A'", "", true),
                    new Typed("varchar(10) collate utf8mb4_unicode_ci", "'A'", "length(%s) < 9", true),
                    new Typed("char(3)", "'abc'", "", true),
                    new Typed("longtext", "", "length(%s) < 9", false),
                    new Typed("text", "'x'", "", false),
                    new Typed("numeric(10,2)", "1.50", "%s >= 0", true),
                    new Typed("numeric(12,2)", "0.00", "", true),
                    new Typed("date", "curdate()", "", true),
                    new Typed("time(3)", "", "", true),
                    new Typed("year", "2020", "", true),
                    new Typed("datetime(3)", "current_timestamp(3)", "", true),
                    new Typed("datetime(6) on update current_timestamp(6)", "current_timestamp(6)", "", true),
                    new Typed("timestamp", "current_timestamp()", "", true),
                    new Typed("double", "0.5", "%s between 0 and 1", true),
                    new Typed("uuid", "uuid()", "", true),
                    new Typed("json", "'{}'", "", false),
                    new Typed("enum('A','B')", "'A'", "%s <> 'B'", true),
                    new Typed("enum('A','B','it''s')", "'it''s'", "", true),
                    new Typed("set('x','y z')", "'x'", "", true),
                    new Typed("inet6", "", "", true),
                    new Typed("varbinary(16)", "", "", true),
                    new Typed("longblob", "", "", false),
                    new Typed("bigint", "(1 + 2)", "%s > 1", true)),
            names(64),
            true,
            false,
            true,
            true);

    static final SchemaWords SQLITE = new SchemaWords(
            List.of("bigint", "integer"),
            List.of(NUMBERED, COUNTER),
            List.of(
                    new Typed("integer", "7", "%s > 0", true),
                    new Typed("smallint", "-7", "%s < 100", true),
                    new Typed("bigint", "7", "%s < 100", true),
                    new Typed("varchar(10)", "'it''s'", "%s in ('A', 'B')", true),
                    new Typed("varchar(20)", "'A'", "%s <> 'x, ('", true),
                    new Typed("varchar(20) collate nocase", "'A'", "", true),
                    new Typed("text", "''", "length(%s) < 9", true),
                    new Typed("numeric(10,2)", "1.50", "%s >= 0", true),
                    new Typed("numeric(12,2)", "(1 + 2)", "", true),
                    new Typed("boolean", "true", "%s is not false", true),
                    new Typed("date", "current_date", "", true),
                    new Typed("timestamp", "current_timestamp", "", true),
                    new Typed("timestamp", "datetime('now')", "", true),
                    new Typed("double", "0.5", "%s between 0 and 1", true),
                    new Typed("real", "1e3", "", true),
                    new Typed("blob", "x'00ff'", "", true),
                    new Typed("clob", "null", "", true)),
            names(63),
            false,
            false,
            false,
            false);
}
