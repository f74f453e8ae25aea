package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Delete;
import dev.migration.sql.act.RowAct.Insert;
import dev.migration.sql.act.RowAct.Query;
import dev.migration.sql.act.RowAct.Truncate;
import dev.migration.sql.act.RowAct.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements that change rows; each method gets what stands behind the first word. */
final class RowReader {
    private static final Set<String> MODIFIERS =
            Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "QUICK", "OVERWRITE");

    private static final Set<String> BEHIND_WHERE = Set.of("RETURNING", "ORDER", "LIMIT", "FETCH");

    /** The condition of a statement that has none of its own, where a join bounds the rows. */
    private static final String JOINED = "joined";

    private final int line;
    private final TokenCursor cursor;

    RowReader(int line, TokenCursor cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    Act insert() {
        modifiers();
        if (cursor.take("OR")) {
            cursor.next();
        }
        cursor.take("INTO");
        QualifiedName table = cursor.qualifiedName();
        if (cursor.take("AS")) {
            cursor.name();
        }
        boolean listed = cursor.at("(")
                && !cursor.peek(1).is("SELECT")
                && !cursor.peek(1).is("WITH");
        List<Identifier> columns = listed ? ConstraintReader.columns(cursor.group()) : List.of();
        return new Insert(line, table, columns, cursor.restText());
    }

    Act merge() {
        cursor.take("INTO");
        cursor.take("ONLY");
        return new Insert(line, cursor.qualifiedName(), List.of(), cursor.restText());
    }

    /** {@code COPY t (a) FROM stdin}; {@code COPY … TO} only reads. */
    Act copy() {
        if (cursor.at("(")) {
            return new Query(line, "copy " + cursor.restText());
        }
        QualifiedName table = cursor.qualifiedName();
        List<Identifier> columns = cursor.at("(") ? ConstraintReader.columns(cursor.group()) : List.of();
        boolean reads = cursor.at("TO");
        return reads
                ? new Query(line, "copy " + cursor.restText())
                : new Insert(line, table, columns, cursor.restText());
    }

    private void modifiers() {
        while (cursor.takeAny(MODIFIERS)) {
            // They change how, not what.
        }
    }

    Act update() {
        modifiers();
        if (cursor.take("OR")) {
            cursor.next();
        }
        cursor.take("ONLY");
        QualifiedName table = cursor.qualifiedName();
        boolean joined = cursor.until(Set.of("SET")).stream().anyMatch(word -> word.is("JOIN"));
        cursor.expect("SET");
        List<Token> assignments = cursor.until(Set.of("WHERE", "RETURNING", "LIMIT", "FROM", "ORDER"));
        String text = Token.text(assignments);
        List<Identifier> columns = assigned(new TokenCursor(cursor.engine(), assignments));
        cursor.until(Set.of("WHERE", "LIMIT"));
        String condition = condition();
        return new Update(line, table, columns, text, condition == null && joined ? JOINED : condition);
    }

    private static List<Identifier> assigned(TokenCursor assignments) {
        List<Identifier> columns = new ArrayList<>();
        for (TokenCursor piece : assignments.pieces()) {
            if (piece.at("(")) {
                columns.addAll(ConstraintReader.columns(piece.group()));
            } else if (piece.atName()) {
                columns.add(piece.qualifiedName().name());
            }
        }
        return columns;
    }

    /** The condition, or what else bounds the rows. */
    private @Nullable String condition() {
        if (cursor.take("WHERE")) {
            String where = Token.text(cursor.until(BEHIND_WHERE));
            cursor.rest();
            return where;
        }
        String bound = cursor.at("LIMIT") ? cursor.restText() : null;
        cursor.rest();
        return bound;
    }

    Act delete() {
        modifiers();
        List<Token> targets = List.of();
        if (!cursor.at("FROM")) {
            int mark = cursor.mark();
            targets = cursor.until(Set.of("FROM", "WHERE"));
            if (!cursor.at("FROM")) {
                cursor.back(mark);
                targets = List.of();
            }
        }
        cursor.take("FROM");
        cursor.take("ONLY");
        boolean several = !targets.isEmpty();
        QualifiedName table =
                several ? new TokenCursor(cursor.engine(), targets).qualifiedName() : cursor.qualifiedName();
        boolean joined = several || cursor.at("USING");
        cursor.until(Set.of("WHERE", "LIMIT"));
        String condition = condition();
        return new Delete(line, table, condition == null && joined ? JOINED : condition);
    }

    Act truncate() {
        cursor.take("TABLE");
        cursor.takeIfExists();
        List<QualifiedName> tables = new ArrayList<>();
        do {
            cursor.take("ONLY");
            tables.add(cursor.qualifiedName());
            cursor.take("*");
        } while (cursor.take(","));
        boolean cascade = cursor.rest().stream().anyMatch(word -> word.is("CASCADE"));
        return new Truncate(line, tables, cascade);
    }
}
