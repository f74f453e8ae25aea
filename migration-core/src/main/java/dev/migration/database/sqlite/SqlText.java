package dev.migration.database.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a CREATE statement as {@code sqlite_schema} keeps it, cut into words. Comments and blanks are no words;
 * parentheses are.
 */
final class SqlText {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'"
                    + "|\"(?:[^\"]|\"\")*\""
                    + "|`(?:[^`]|``)*`"
                    + "|\\[[^\\]]*\\]"
                    + "|--[^\\n]*"
                    + "|/\\*.*?(?:\\*/|\\z)"
                    + "|\\s+"
                    + "|[\\p{L}\\p{N}_$.\\x{80}-\\x{10FFFF}]+"
                    + "|.",
            Pattern.DOTALL);

    private final String text;
    private final List<Word> words;

    private SqlText(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** One word, with the place of its first and behind its last letter. */
    record Word(String text, int start, int end) {
        /** Whether it is this key word, or sign, without quotes. */
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        /** The name that it is, without the quotes that SQLite takes for a name. */
        String name() {
            char first = text.charAt(0);
            if (text.length() < 2 || "\"`['".indexOf(first) < 0) {
                return text;
            }
            String bare = text.substring(1, text.length() - 1);
            return first == '[' ? bare : bare.replace("" + first + first, "" + first);
        }
    }

    static SqlText of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            boolean comment = token.startsWith("--") || (token.startsWith("/*") && token.length() > 1);
            if (!token.isBlank() && !comment) {
                words.add(new Word(token, matcher.start(), matcher.end()));
            }
        }
        return new SqlText(text, words);
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    /** Whether there is such a word at this place. */
    boolean is(int index, String word) {
        return index < words.size() && words.get(index).is(word);
    }

    /** The word at this place in lower case; empty behind the end. */
    String key(int index) {
        return index < words.size() ? words.get(index).text().toLowerCase(Locale.ROOT) : "";
    }

    /** The place of the parenthesis that closes the one at {@code open}. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("A parenthesis is left open in: " + text);
    }

    /** The text from one word up to, but without, another, its comments left out and its blanks made one. */
    String between(int from, int to) {
        StringBuilder result = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean apart = i > from && words.get(i - 1).end() < words.get(i).start();
            result.append(apart ? " " : "").append(words.get(i).text());
        }
        return result.toString();
    }

    /** The places of the commas between two parentheses that belong to no inner ones, and that of the closing one. */
    List<Integer> ends(int open, int close) {
        List<Integer> ends = new ArrayList<>();
        for (int i = open + 1; i < close; i++) {
            if (words.get(i).is("(")) {
                i = closing(i);
            } else if (words.get(i).is(",")) {
                ends.add(i);
            }
        }
        ends.add(close);
        return ends;
    }
}
