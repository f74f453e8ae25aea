package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes through the tokens of a statement, or of a part of one. */
final class TokenCursor {
    private static final Token END = new Token(Token.Kind.SIGN, "", "", "", 0);

    private final Engine engine;
    private final List<Token> tokens;
    private int at;

    TokenCursor(Engine engine, List<Token> tokens) {
        this.engine = engine;
        this.tokens = tokens;
    }

    Engine engine() {
        return engine;
    }

    boolean ended() {
        return at >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    /** The line of the next token, or of the last one. */
    int line() {
        return tokens.isEmpty()
                ? 1
                : tokens.get(Math.min(at, tokens.size() - 1)).line();
    }

    Token next() {
        if (ended()) {
            throw new NotUnderstood("the statement ends early");
        }
        return tokens.get(at++);
    }

    /** Whether these words come next. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(Set<String> words) {
        return words.contains(peek().upper());
    }

    /** Whether these words come next, which are then passed. */
    boolean take(String... words) {
        if (at(words)) {
            at += words.length;
            return true;
        }
        return false;
    }

    void expect(String... words) {
        if (!take(words)) {
            throw new NotUnderstood("expected " + String.join(" ", words) + " before " + peek().raw());
        }
    }

    boolean takeAny(Set<String> words) {
        if (atAny(words)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takeIfExists() {
        return take("IF", "EXISTS");
    }

    boolean takeIfNotExists() {
        return take("IF", "NOT", "EXISTS");
    }

    /** Whether the next token may be a name. */
    boolean atName() {
        return isName(peek());
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.WORD
                || (token.kind() == Token.Kind.NAME && !token.text().isEmpty())
                || (token.kind() == Token.Kind.NUMBER
                        && Character.isLetter(token.text().charAt(token.text().length() - 1)));
    }

    /** A name; in quotes of any kind, as SQLite allows. */
    Identifier name() {
        Token token = next();
        boolean sqliteText = token.kind() == Token.Kind.TEXT
                && engine == Engine.SQLITE
                && !token.text().isEmpty();
        if (!isName(token) && !sqliteText) {
            throw new NotUnderstood("expected a name before " + token.raw());
        }
        return engine.identifier(token.text(), token.kind() == Token.Kind.NAME || sqliteText);
    }

    /** A name with what stands before it; of three parts the last two. */
    QualifiedName qualifiedName() {
        Identifier namespace = null;
        Identifier name = name();
        while (take(".")) {
            namespace = name;
            name = name();
        }
        return new QualifiedName(namespace, name);
    }

    /** Names with commas between them. */
    List<QualifiedName> qualifiedNames() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(qualifiedName());
        } while (take(","));
        return names;
    }

    /** What stands between the parenthesis that comes next and the one that closes it. */
    TokenCursor group() {
        expect("(");
        int start = at;
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return new TokenCursor(engine, tokens.subList(start, at - 1));
    }

    /** All tokens up to one of these words outside of parentheses. */
    List<Token> until(Set<String> words) {
        int start = at;
        int depth = 0;
        while (!ended() && (depth > 0 || !atAny(words))) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return tokens.subList(start, at);
    }

    List<Token> rest() {
        List<Token> rest = tokens.subList(Math.min(at, tokens.size()), tokens.size());
        at = tokens.size();
        return rest;
    }

    /** What is still to come, without going there. */
    List<Token> ahead() {
        return tokens.subList(Math.min(at, tokens.size()), tokens.size());
    }

    /** The rest as one text. */
    String restText() {
        return Token.text(rest());
    }

    /** The rest in pieces, cut at the commas outside of parentheses and brackets. */
    List<TokenCursor> pieces() {
        List<TokenCursor> pieces = new ArrayList<>();
        int start = at;
        int depth = 0;
        while (!ended()) {
            Token token = next();
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                pieces.add(new TokenCursor(engine, tokens.subList(start, at - 1)));
                start = at;
            }
        }
        pieces.add(new TokenCursor(engine, tokens.subList(start, at)));
        return pieces;
    }

    /** Where it stands, for {@link #back}. */
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    Token before() {
        return at == 0 ? END : tokens.get(at - 1);
    }
}
