package dev.migration.sql;

import java.util.List;
import java.util.Locale;

/**
 * A word, name, text, number or sign of a statement.
 *
 * @param kind which of them
 * @param text a name or text without its quotes; else as it stands there
 * @param upper a word in upper case, a sign as it is; empty for the rest, so that no quoted word is ever taken for one
 * @param raw as it stands in the script
 * @param line the line on which it begins
 */
record Token(Kind kind, String text, String upper, String raw, int line) {

    /** What a token is. */
    enum Kind {
        /** An unquoted word. */
        WORD,
        /** A quoted name. */
        NAME,
        /** A text in quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** Anything else. */
        SIGN
    }

    static Token word(String raw, int line) {
        return new Token(Kind.WORD, raw, raw.toUpperCase(Locale.ROOT), raw, line);
    }

    static Token sign(String raw, int line) {
        return new Token(Kind.SIGN, raw, raw, raw, line);
    }

    boolean is(String word) {
        return upper.equals(word);
    }

    /** Normalised: unquoted words in lower case, everything else as it is. */
    String normal() {
        return kind == Kind.WORD ? raw.toLowerCase(Locale.ROOT) : raw;
    }

    /** The tokens as one text: comments gone, one blank between two words. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Token token : tokens) {
            boolean tight = text.length() == 0
                    || token.is(")")
                    || token.is(",")
                    || token.is(".")
                    || token.is(";")
                    || token.is("::")
                    || before.equals("(")
                    || before.equals(".")
                    || before.equals("::");
            text.append(tight ? "" : " ").append(token.normal());
            before = token.upper();
        }
        return text.toString();
    }
}
