package dev.migration.database.mysql;

import dev.migration.dialect.mysql.Flavour;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as the catalog prints them. Both name the database of some objects, which has another name in each scratch
 * database; MySQL puts escapes and the connection's character set before texts.
 */
final class MySqlText {
    private static final Pattern INTRODUCER = Pattern.compile("\\b_(?:utf8mb4|utf8mb3|utf8|latin1|ascii)\\\\?'");

    private final String prefix;
    private final Flavour flavour;

    MySqlText(String database, Flavour flavour) {
        this.prefix = '`' + database.replace("`", "``") + "`.";
        this.flavour = flavour;
    }

    /** The expression, null for none. */
    @Nullable
    String of(@Nullable String printed) {
        return printed == null || printed.isEmpty() ? null : expression(printed);
    }

    /** The expression, fit for a definition. */
    String expression(String printed) {
        if (flavour == Flavour.MARIADB) {
            return shortened(printed);
        }
        String plain =
                INTRODUCER.matcher(printed).replaceAll("'").replace("\\'", "'").replace("\\\\", "\\");
        return shortened(plain);
    }

    /** The text without the name of the database, literals left as they are. */
    String shortened(String printed) {
        StringBuilder text = new StringBuilder();
        boolean literal = false;
        for (int at = 0; at < printed.length(); at++) {
            if (!literal && printed.startsWith(prefix, at)) {
                at += prefix.length() - 1;
                continue;
            }
            char next = printed.charAt(at);
            if (literal && next == '\\' && at + 1 < printed.length()) {
                at++;
                // A quote within a text is printed in one of two ways.
                text.append(printed.charAt(at) == '\'' ? '\'' : next).append(printed.charAt(at));
                continue;
            }
            text.append(next);
            literal ^= next == '\'';
        }
        return text.toString();
    }
}
