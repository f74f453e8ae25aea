package dev.migration.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a statement into tokens and leaves its comments out; those that MySQL runs are read as what they hold. */
final class Lexer {
    private final Engine engine;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private boolean inVersionedComment;

    private Lexer(Engine engine, String text, int firstLine) {
        this.engine = engine;
        this.text = text;
        this.line = firstLine;
    }

    /**
     * All tokens of {@code text}.
     *
     * @throws Unreadable a quote, comment or parenthesis is not closed
     */
    static List<Token> read(Engine engine, String text, int firstLine) {
        Lexer lexer = new Lexer(engine, text, firstLine);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                advance(1);
            } else if (!comment(c) && !quoted(c)) {
                plain(c);
            }
        }
        balance();
    }

    private void balance() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.is("(")) {
                open.push(token);
            } else if (token.is(")") && open.poll() == null) {
                throw new Unreadable("a parenthesis is closed that nothing opens", token.line());
            }
        }
        if (!open.isEmpty()) {
            throw new Unreadable("a parenthesis is not closed", open.peekLast().line());
        }
    }

    private boolean comment(char c) {
        boolean lineComment =
                starts("--") || (c == '#' && engine.isMySqlFamily()) || (starts("//") && engine == Engine.H2);
        if (lineComment) {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
            return true;
        }
        if (inVersionedComment && starts("*/")) {
            inVersionedComment = false;
            at += 2;
            return true;
        }
        if (engine.isMySqlFamily() && (starts("/*!") || starts("/*M!"))) {
            at = text.indexOf('!', at) + 1;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            inVersionedComment = true;
            return true;
        }
        if (starts("/*")) {
            blockComment();
            return true;
        }
        return false;
    }

    private void blockComment() {
        int start = line;
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw new Unreadable("a comment is not closed", start);
            }
            if (starts("/*") && (depth == 0 || engine.nestsComments())) {
                depth++;
                at += 2;
            } else if (starts("*/")) {
                depth--;
                at += 2;
            } else {
                advance(1);
            }
        } while (depth > 0);
    }

    private boolean quoted(char c) {
        if (c == '\'') {
            text(at, engine.backslashEscapes(), Token.Kind.TEXT);
        } else if ((c == 'e' || c == 'E') && engine == Engine.POSTGRESQL && charAt(at + 1) == '\'') {
            text(at + 1, true, Token.Kind.TEXT);
        } else if ("bBxXnN".indexOf(c) >= 0 && charAt(at + 1) == '\'') {
            text(at + 1, false, Token.Kind.TEXT);
        } else if ((c == 'u' || c == 'U') && charAt(at + 1) == '&' && "'\"".indexOf(charAt(at + 2)) >= 0) {
            text(at + 2, false, charAt(at + 2) == '"' ? Token.Kind.NAME : Token.Kind.TEXT);
        } else if (c == '"') {
            text(at, engine.backslashEscapes(), Token.Kind.NAME);
        } else if (c == '`' && engine.backticks()) {
            text(at, false, Token.Kind.NAME);
        } else if (c == '[' && engine.brackets()) {
            text(at, false, Token.Kind.NAME);
        } else {
            return c == '$' && engine.dollarQuotes() && dollars();
        }
        return true;
    }

    /** From the opening quote at {@code open}; a doubled quote stands for itself. */
    private void text(int open, boolean escapes, Token.Kind kind) {
        char close = text.charAt(open) == '[' ? ']' : text.charAt(open);
        int start = at;
        int startLine = line;
        StringBuilder content = new StringBuilder();
        int i = open + 1;
        while (true) {
            if (i >= text.length()) {
                throw new Unreadable("a quote is not closed", startLine);
            }
            char c = text.charAt(i);
            if (escapes && c == '\\' && i + 1 < text.length()) {
                content.append(text.charAt(i + 1));
                i += 2;
            } else if (c == close && charAt(i + 1) == close && close != ']') {
                content.append(c);
                i += 2;
            } else if (c == close) {
                break;
            } else {
                content.append(c);
                i++;
            }
        }
        advance(i + 1 - at);
        tokens.add(new Token(kind, content.toString(), "", text.substring(start, at), startLine));
    }

    /** {@code $tag$ … $tag$}; false where the dollar is something else. */
    private boolean dollars() {
        int i = at + 1;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        if (charAt(i) != '$' || Character.isDigit(charAt(at + 1))) {
            return false;
        }
        String tag = text.substring(at, i + 1);
        int end = text.indexOf(tag, i + 1);
        if (end < 0) {
            throw new Unreadable(tag + " is not closed", line);
        }
        int startLine = line;
        int start = at;
        advance(end + tag.length() - at);
        tokens.add(new Token(Token.Kind.TEXT, text.substring(i + 1, end), "", text.substring(start, at), startLine));
        return true;
    }

    private void plain(char c) {
        int start = at;
        if (Character.isDigit(c) || (c == '.' && Character.isDigit(charAt(at + 1)))) {
            number();
            tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), "", text.substring(start, at), line));
        } else if (isWordStart(c)) {
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            tokens.add(Token.word(text.substring(start, at), line));
        } else {
            at += starts("::") ? 2 : 1;
            tokens.add(Token.sign(text.substring(start, at), line));
        }
    }

    /** MySQL's names may begin with a digit, which makes a number with letters behind it a word. */
    private void number() {
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            boolean exponent = "eE".indexOf(text.charAt(at)) >= 0 && "+-".indexOf(charAt(at + 1)) >= 0;
            at += exponent ? 2 : 1;
        }
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c > 127;
    }

    private boolean starts(String sign) {
        return text.startsWith(sign, at);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            if (text.charAt(at++) == '\n') {
                line++;
            }
        }
    }
}
