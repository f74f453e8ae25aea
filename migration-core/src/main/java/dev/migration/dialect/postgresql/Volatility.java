package dev.migration.dialect.postgresql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an expression gives one value for a whole statement. A default that does is kept in the catalog for the rows that are
 * there; for any other one PostgreSQL writes the table anew. A function that is not known here counts as one that does not.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE, Notes</a>
 * @see <a href="https://www.postgresql.org/docs/current/xfunc-volatility.html">Function volatility categories</a>
 */
final class Volatility {
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$.]*|\"(?:[^\"]|\"\")*\")\\s*\\(");
    /** Immutable and stable functions, types with a length, and words that stand before a bracket. */
    private static final Set<String> STABLE = Set.of(
            "abs",
            "age",
            "array",
            "bit",
            "cast",
            "ceil",
            "char",
            "character",
            "coalesce",
            "concat",
            "concat_ws",
            "current_setting",
            "date_part",
            "date_trunc",
            "decode",
            "encode",
            "extract",
            "floor",
            "format",
            "greatest",
            "in",
            "initcap",
            "interval",
            "json_build_array",
            "json_build_object",
            "jsonb_build_array",
            "jsonb_build_object",
            "least",
            "left",
            "length",
            "lower",
            "lpad",
            "make_date",
            "make_interval",
            "make_time",
            "make_timestamp",
            "make_timestamptz",
            "md5",
            "now",
            "nullif",
            "numeric",
            "decimal",
            "power",
            "repeat",
            "replace",
            "right",
            "round",
            "row",
            "rpad",
            "sha256",
            "statement_timestamp",
            "substr",
            "substring",
            "time",
            "timestamp",
            "timestamptz",
            "timezone",
            "to_char",
            "to_date",
            "to_json",
            "to_jsonb",
            "to_number",
            "to_timestamp",
            "transaction_timestamp",
            "trim",
            "trunc",
            "upper",
            "varchar",
            "varying",
            "current_timestamp",
            "current_time",
            "localtime",
            "localtimestamp",
            "date",
            "int4",
            "int8",
            "text");

    private Volatility() {}

    static boolean isStable(String expression) {
        Matcher call = CALL.matcher(TEXT.matcher(expression).replaceAll("''"));
        while (call.find()) {
            String name = call.group(1).toLowerCase(Locale.ROOT);
            if (!STABLE.contains(name.startsWith("pg_catalog.") ? name.substring("pg_catalog.".length()) : name)) {
                return false;
            }
        }
        return true;
    }
}
