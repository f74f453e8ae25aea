package dev.migration.diff;

import dev.migration.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a check, default, index key or generation as an engine's catalog prints it, cut into words. It is not parsed:
 * what is asked here are the columns it speaks of, and the same text under another column name.
 */
public final class Expression {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'"
                    + "|\"(?:[^\"]|\"\")*\""
                    + "|`(?:[^`]|``)*`"
                    + "|\\d+(?:\\.\\d+)?"
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*"
                    + "|\\s+"
                    + "|::"
                    + "|[<>=!]+"
                    + "|.",
            Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();

    private Expression(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static Expression of(String text) {
        return new Expression(text);
    }

    /** Whether the expression speaks of the column. */
    public static boolean mentions(String text, Identifier column) {
        Expression expression = new Expression(text);
        for (int i = 0; i < expression.tokens.size(); i++) {
            if (expression.isColumn(i, column)) {
                return true;
            }
        }
        return false;
    }

    /** The expression with a column's new name in place of the old one, in the old one's case and quotes. */
    static String renamed(String text, Identifier from, Identifier to) {
        Expression expression = new Expression(text);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < expression.tokens.size(); i++) {
            String token = expression.tokens.get(i);
            result.append(expression.isColumn(i, from) ? inTheStyleOf(token, to) : token);
        }
        return result.toString();
    }

    /** The words and signs, without blanks. */
    List<String> words() {
        return tokens.stream().filter(token -> !token.isBlank()).toList();
    }

    /** Whether a word of this expression is the column's name: not a type behind {@code ::}, not a text. */
    private boolean isColumn(int index, Identifier column) {
        return means(tokens.get(index), column)
                && (index == 0 || !tokens.get(index - 1).equals("::"));
    }

    static boolean means(String token, Identifier column) {
        if (isQuoted(token)) {
            String bare = bare(token);
            return column.exact() ? bare.equals(column.text()) : bare.equalsIgnoreCase(column.text());
        }
        return !column.exact() && token.equalsIgnoreCase(column.text());
    }

    private static String inTheStyleOf(String token, Identifier name) {
        char first = token.charAt(0);
        boolean quoted = isQuoted(token);
        String bare = quoted ? bare(token) : token;
        boolean upper = !name.exact() && bare.equals(bare.toUpperCase(Locale.ROOT));
        String text = upper ? name.text().toUpperCase(Locale.ROOT) : name.text();
        if (quoted) {
            return quoted(text, first);
        }
        return name.exact() ? quoted(text, '"') : text;
    }

    /** Whether it is a name between quotes; a quote that is never closed stands alone. */
    private static boolean isQuoted(String token) {
        return token.length() > 1 && (token.charAt(0) == '"' || token.charAt(0) == '`');
    }

    /** What stands between quotes, where a quote that belongs to the name stands twice. */
    private static String bare(String token) {
        String quote = token.substring(0, 1);
        return token.substring(1, token.length() - 1).replace(quote + quote, quote);
    }

    private static String quoted(String text, char quote) {
        return quote + text.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }
}
