package dev.migration.sql;

import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks into the bodies of blocks and routines for the statements that they may run. Conditions, loops and variables are not
 * followed: what stands in a branch may happen.
 */
final class BodyReader {
    private static final Set<String> VERBS = Set.of(
            "ALTER",
            "CREATE",
            "DROP",
            "TRUNCATE",
            "DELETE",
            "UPDATE",
            "INSERT",
            "MERGE",
            "GRANT",
            "REVOKE",
            "COPY",
            "RENAME",
            "SET",
            "LOCK",
            "REINDEX",
            "COMMENT",
            "COMMIT",
            "ROLLBACK",
            "CALL",
            "WITH",
            "PREPARE",
            "REFRESH");

    /** What is not understood of these changes a schema, perhaps. */
    private static final Set<String> DDL = Set.of("ALTER", "CREATE", "DROP", "TRUNCATE", "RENAME");

    private static final Set<String> BEFORE_STATEMENT =
            Set.of("BEGIN", "THEN", "ELSE", "LOOP", "DO", "REPEAT", "ATOMIC", ":", ">");

    private static final Set<String> BEFORE_BODY =
            Set.of(")", "DETERMINISTIC", "DATA", "SQL", "INVOKER", "DEFINER", "AS", "ROW", "");

    private static final Set<String> LANGUAGES = Set.of("sql", "plpgsql");

    private final Engine engine;

    BodyReader(Engine engine) {
        this.engine = engine;
    }

    /** What a {@code DO} does; opaque in another language. */
    List<Act> block(int line, TokenCursor cursor) {
        List<Token> tokens = cursor.rest();
        Token body = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.TEXT)
                .reduce((one, other) -> other.raw().length() > one.raw().length() ? other : one)
                .orElseThrow(() -> new NotUnderstood("DO without a body"));
        return isReadable(tokens) ? text(body) : List.of(new Act.Opaque(line, "do in another language"));
    }

    private static boolean isReadable(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token language = tokens.get(i + 1);
            if (tokens.get(i).is("LANGUAGE")
                    && !LANGUAGES.contains(language.text().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** What the routine behind this head does when it is called; nothing for another language. */
    List<Act> routine(List<Token> definition) {
        if (!isReadable(definition)) {
            return List.of();
        }
        for (int i = 0; i + 1 < definition.size(); i++) {
            Token body = definition.get(i + 1);
            if (definition.get(i).is("AS") && body.kind() == Token.Kind.TEXT) {
                return engine == Engine.POSTGRESQL ? text(body) : List.of();
            }
        }
        return statements(definition, true);
    }

    private List<Act> text(Token body) {
        return statements(Lexer.read(engine, body.text(), body.line()), false);
    }

    /** The statements among these tokens. */
    List<Act> statements(List<Token> tokens, boolean behindHead) {
        List<Act> acts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            if (!end) {
                depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            }
            if (end || (depth == 0 && tokens.get(i).is(";"))) {
                statement(tokens.subList(start, i), behindHead && start == 0, acts);
                start = i + 1;
            }
        }
        return acts;
    }

    private void statement(List<Token> words, boolean first, List<Act> acts) {
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            Token before = i == 0 ? Token.sign("", 0) : words.get(i - 1);
            boolean begins = depth == 0
                    && (i == 0
                            || BEFORE_STATEMENT.contains(before.upper())
                            || (first && BEFORE_BODY.contains(before.upper())));
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (begins && i + 1 < words.size() && act(words.subList(i, words.size()), acts)) {
                return;
            }
        }
    }

    private boolean act(List<Token> words, List<Act> acts) {
        Token verb = words.get(0);
        TokenCursor cursor = new TokenCursor(engine, words);
        if (verb.is("EXECUTE") && engine == Engine.POSTGRESQL) {
            acts.addAll(new DynamicSql(engine).read(words));
            return true;
        }
        if (verb.is("PERFORM") && cursor.peek(2).is("(")) {
            cursor.next();
            acts.add(new Call(verb.line(), cursor.qualifiedName()));
            return true;
        }
        if (!VERBS.contains(verb.upper())) {
            return false;
        }
        try {
            acts.addAll(new StatementReader(engine).read(cursor));
        } catch (NotUnderstood unknown) {
            if (DDL.contains(verb.upper())) {
                acts.add(new Act.Opaque(verb.line(), Token.text(words)));
            }
        }
        return true;
    }
}
