package dev.migration.database.postgresql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for an expression that PostgreSQL prints in several. {@code status in ('A', 'B')} on a varchar column is
 * printed as {@code status::text = ANY (ARRAY['A'::character varying, …]::text[])}; that text, run again, is printed with
 * the casts inside the array. So what a script restores would never equal what it took away. Both are read as the
 * {@code in} that they came from, which gives the first form again when it runs.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-comparisons.html">Row and array comparisons</a>
 */
final class PostgreSqlExpression {
    private static final String LITERAL = "'(?:[^']|'')*'";
    private static final String NAME = "(?<![\\w$:\"])([\\w$]+|\"(?:[^\"]|\"\")+\")";
    private static final String OPERATOR = " (= ANY|<> ALL) ";
    private static final String OF_VARCHAR = "\\(?" + LITERAL + "::character varying\\)?(?:::text)?";
    private static final String OF_TEXT = LITERAL + "::text";
    /** A varchar column is compared as text; a text column needs no cast. Any other cast was written by somebody. */
    private static final Pattern MEMBERSHIP =
            Pattern.compile(NAME + "(?:::text" + OPERATOR + array(OF_VARCHAR) + "|" + OPERATOR + array(OF_TEXT) + ")");

    private static final Pattern FIRST_LITERAL = Pattern.compile(LITERAL);

    private PostgreSqlExpression() {}

    /** The one spelling of {@code printed}. */
    static String normalized(String printed) {
        return MEMBERSHIP.matcher(printed).replaceAll(PostgreSqlExpression::membership);
    }

    /** The one spelling of {@code printed}, null where there is no expression. */
    static @Nullable String normalizedIfAny(@Nullable String printed) {
        return printed == null ? null : normalized(printed);
    }

    private static String array(String element) {
        String list = "ARRAY\\[" + element + "(?:, " + element + ")*\\]";
        return "\\((?:" + list + "(?:::text\\[\\])?|\\(" + list + "\\)::text\\[\\])\\)";
    }

    private static String membership(MatchResult match) {
        boolean varchar = match.group(2) != null;
        StringBuilder list = new StringBuilder(match.group(1));
        list.append(match.group(varchar ? 2 : 3).equals("= ANY") ? " in (" : " not in (");
        Matcher literal = FIRST_LITERAL.matcher(match.group().substring(match.end(1) - match.start()));
        String separator = "";
        while (literal.find()) {
            list.append(separator).append(literal.group());
            separator = ", ";
        }
        return Matcher.quoteReplacement(list.append(')').toString());
    }
}
