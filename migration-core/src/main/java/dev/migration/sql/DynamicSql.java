package dev.migration.sql;

import dev.migration.sql.act.Act;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL that a block puts together at run time. A text that is only a text is read as what it is; of one with gaps what can be
 * read is told, a gap standing for an unknown name, and the whole remains opaque.
 */
final class DynamicSql {
    private static final String GAP = "\"?\"";

    private final Engine engine;

    DynamicSql(Engine engine) {
        this.engine = engine;
    }

    /** What {@code EXECUTE 'alter table t …'} does. */
    List<Act> read(List<Token> words) {
        int line = words.get(0).line();
        List<Act> acts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean whole = words.size() > 1
                && words.get(1).kind() == Token.Kind.TEXT
                && (words.size() == 2
                        || words.get(2).is("USING")
                        || words.get(2).is("INTO"));
        if (whole) {
            text.append(words.get(1).text());
        } else {
            gather(words, text);
            acts.add(new Act.Opaque(line, Token.text(words)));
        }
        try {
            List<Token> tokens =
                    Lexer.read(engine, text.toString(), whole ? words.get(1).line() : line);
            acts.addAll(new BodyReader(engine).statements(tokens, false));
        } catch (Unreadable gaps) {
            if (whole) {
                acts.add(new Act.Opaque(line, Token.text(words)));
            }
        }
        return acts;
    }

    /** The texts in their order, a gap where something else stands between them. */
    private static void gather(List<Token> words, StringBuilder text) {
        boolean gap = false;
        boolean format = words.size() > 1 && words.get(1).is("FORMAT");
        for (Token word : words.subList(1, words.size())) {
            if (word.kind() == Token.Kind.TEXT) {
                text.append(gap && text.length() > 0 && !format ? " " + GAP + " " : "")
                        .append(word.text().replaceAll("%(\\d+\\$)?[IsL]", GAP));
                gap = false;
                if (format) {
                    return;
                }
            } else {
                gap |= word.kind() == Token.Kind.WORD && !word.is("FORMAT");
            }
        }
        text.append(gap ? " " + GAP : "");
    }
}
