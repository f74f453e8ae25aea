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
     * @param line the line on which the text begins
     * @param transactional whether it can run in a transaction
     */
    public Statement read(String text, int line, boolean transactional) {
        try {
            List<Token> tokens = new ArrayList<>(Lexer.read(engine, text, line));
            while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(";")) {
                tokens.remove(tokens.size() - 1);
            }
            int first = tokens.isEmpty() ? line : tokens.get(0).line();
            return new Statement(first, Token.text(tokens), transactional, acts(tokens), null);
        } catch (Unreadable broken) {
            String normalised = text.strip().replaceAll("\\s+", " ");
            return new Statement(broken.line(), normalised, transactional, List.of(), broken.getMessage());
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
