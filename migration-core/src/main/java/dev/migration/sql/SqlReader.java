package dev.migration.sql;

import dev.migration.sql.act.Act;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads statements of one engine. Tolerant: what it does not understand becomes an {@link Act.Opaque}, never nothing and
 * never a failure.
 */
public final class SqlReader {
    private static final int SHOWN = 60;

    private final Engine engine;

    /** A reader of an engine's SQL. */
    public SqlReader(Engine engine) {
        this.engine = engine;
    }

    /**
     * Reads one statement.
     *
     * @param text the statement, with or without what ends it
     * @param line the line of its first word; comments may stand before it
     * @param transactional whether it can run in a transaction
     */
    public Statement read(String text, int line, boolean transactional) {
        try {
            List<Token> tokens = new ArrayList<>(Lexer.read(engine, text, 1));
            // Flyway leaves comments before a statement in its text, and counts from its first word.
            int above = tokens.isEmpty() ? 0 : tokens.get(0).line() - 1;
            tokens = above == 0 && line == 1 ? tokens : new ArrayList<>(Lexer.read(engine, text, line - above));
            while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(";")) {
                tokens.remove(tokens.size() - 1);
            }
            int first = tokens.isEmpty() ? line : tokens.get(0).line();
            return new Statement(first, Token.text(tokens), transactional, acts(tokens), null);
        } catch (Unreadable broken) {
            String normalised = text.strip().replaceAll("\\s+", " ");
            return new Statement(line, normalised, transactional, List.of(), broken.getMessage());
        }
    }

    private List<Act> acts(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        try {
            return new StatementReader(engine).read(new TokenCursor(engine, tokens));
        } catch (NotUnderstood unknown) {
            String text = Token.text(tokens);
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
            return List.of(new Act.Opaque(tokens.get(0).line(), shown));
        }
    }
}
