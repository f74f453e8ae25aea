package dev.migration.database.h2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Expressions as H2 prints them. It names the namespace of everything, the default one too: that is left out here. */
final class H2Text {
    private static final int HEXADECIMAL = 16;
    private static final Pattern CODE = Pattern.compile("\\\\(?:\\\\|\\+(\\p{XDigit}{6})|(\\p{XDigit}{4}))");
    private static final Pattern WORD =
            Pattern.compile("(?:U&)?'[^']*+(?:''[^']*+)*+'|(?:U&)?\"[^\"]*+(?:\"\"[^\"]*+)*+\"\\.?|.", Pattern.DOTALL);

    private final String prefix;

    H2Text(String defaultNamespace) {
        this.prefix = '"' + defaultNamespace.replace("\"", "\"\"") + "\".";
    }

    /** The expression, null for none. */
    @Nullable
    String of(@Nullable String printed) {
        return printed == null ? null : shortened(printed);
    }

    /** The text without the default namespace and with letters instead of their codes. */
    String shortened(String printed) {
        StringBuilder text = new StringBuilder();
        Matcher words = WORD.matcher(printed);
        while (words.find()) {
            String word = decoded(words.group());
            if (!word.equals(prefix)) {
                text.append(word);
            }
        }
        return text.toString();
    }

    /**
     * The word with its letters. H2 writes those beyond ASCII as {@code U&'\00f6'} or {@code U&'\+01f600'}, and a backslash
     * among them twice. Control characters stay in code: a script shall show them.
     */
    private static String decoded(String word) {
        if (!word.startsWith("U&")) {
            return word;
        }
        String letters = CODE.matcher(word.substring(2)).replaceAll(code -> {
            String digits = code.group(1) == null ? code.group(2) : code.group(1);
            String letter = digits == null ? "\\" : Character.toString(Integer.parseInt(digits, HEXADECIMAL));
            return Matcher.quoteReplacement(letter);
        });
        return letters.chars().anyMatch(Character::isISOControl) ? word : letters;
    }
}
