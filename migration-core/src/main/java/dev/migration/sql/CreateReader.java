package dev.migration.sql;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Create;
import dev.migration.sql.act.ObjectAct.CreateEnum;
import dev.migration.sql.act.ObjectAct.CreateRoutine;
import dev.migration.sql.act.ObjectAct.CreateTrigger;
import dev.migration.sql.act.ObjectAct.CreateView;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.CreateTable.Kind;
import java.util.List;
import java.util.Set;

/** Reads what stands behind {@code CREATE}. */
final class CreateReader {
    /** Words between {@code CREATE} and the kind of object, and what MySQL says of its author. */
    private static final Set<String> BEFORE_KIND = Set.of(
            "OR",
            "REPLACE",
            "GLOBAL",
            "LOCAL",
            "TEMPORARY",
            "TEMP",
            "UNLOGGED",
            "CACHED",
            "MEMORY",
            "NOT",
            "PERSISTENT",
            "RECURSIVE",
            "FORCE",
            "CONSTRAINT",
            "TRUSTED",
            "PROCEDURAL",
            "VIRTUAL",
            "LINKED",
            "COLUMN");

    private final int line;
    private final TokenCursor cursor;

    CreateReader(int line, TokenCursor cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    Act read() {
        int start = cursor.mark();
        boolean orReplace = cursor.at("OR", "REPLACE");
        boolean temporary = false;
        boolean unlogged = false;
        while (cursor.atAny(BEFORE_KIND)) {
            Token word = cursor.next();
            temporary |= word.is("TEMPORARY") || word.is("TEMP");
            unlogged |= word.is("UNLOGGED");
        }
        author();
        boolean foreign = cursor.at("FOREIGN", "TABLE") || cursor.before().is("VIRTUAL");
        if (cursor.take("TABLE") || cursor.take("FOREIGN", "TABLE")) {
            Kind kind = temporary ? Kind.TEMPORARY : unlogged ? Kind.UNLOGGED : foreign ? Kind.FOREIGN : Kind.PERMANENT;
            return table(kind, orReplace);
        }
        if (cursor.atAny(Set.of("UNIQUE", "INDEX", "FULLTEXT", "SPATIAL", "HASH", "NULLS"))
                || (cursor.at("PRIMARY", "KEY") && cursor.engine() == Engine.H2)) {
            cursor.take("PRIMARY", "KEY");
            return new IndexReader(cursor).create(line);
        }
        return object(start, orReplace);
    }

    private Act table(Kind kind, boolean orReplace) {
        return new CreateTableReader(line, cursor, kind, orReplace).read();
    }

    /** {@code ALGORITHM = MERGE DEFINER = `a`@`b` SQL SECURITY INVOKER}. */
    private void author() {
        while (cursor.atAny(Set.of("ALGORITHM", "DEFINER")) && cursor.peek(1).is("=")) {
            cursor.until(Set.of("VIEW", "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "SQL", "AGGREGATE"));
        }
        if (cursor.take("SQL", "SECURITY")) {
            cursor.next();
        }
        if (cursor.at("AGGREGATE", "FUNCTION")) {
            cursor.next();
        }
    }

    private Act object(int start, boolean orReplace) {
        ObjectKind kind = ObjectKinds.read(cursor);
        boolean named = kind != ObjectKind.OTHER;
        cursor.take("CONCURRENTLY");
        cursor.takeIfNotExists();
        if (!named || !cursor.atName() || cursor.at("AUTHORIZATION")) {
            return new Create(line, kind, QualifiedName.of(cursor.before().normal()), cursor.restText());
        }
        QualifiedName name = cursor.qualifiedName();
        return switch (kind) {
            case VIEW, MATERIALIZED_VIEW -> view(name, kind == ObjectKind.MATERIALIZED_VIEW, orReplace);
            case FUNCTION, PROCEDURE -> routine(start, kind, name, orReplace);
            case TRIGGER -> trigger(name);
            case TYPE, DOMAIN -> type(kind, name);
            default -> new Create(line, kind, name, cursor.restText());
        };
    }

    private Act view(QualifiedName name, boolean materialized, boolean orReplace) {
        cursor.until(Set.of("AS"));
        cursor.take("AS");
        return new CreateView(line, name, cursor.restText(), materialized, orReplace);
    }

    private Act routine(int start, ObjectKind kind, QualifiedName name, boolean orReplace) {
        List<Token> body = List.copyOf(cursor.ahead());
        cursor.back(start);
        String words = cursor.restText();
        return new CreateRoutine(line, kind, name, new BodyReader(cursor.engine()).routine(body), orReplace, words);
    }

    private Act trigger(QualifiedName name) {
        int behind = cursor.mark();
        cursor.until(Set.of("ON"));
        QualifiedName table = cursor.take("ON") && cursor.atName() ? cursor.qualifiedName() : name;
        cursor.back(behind);
        return new CreateTrigger(line, name, table, cursor.restText());
    }

    private Act type(ObjectKind kind, QualifiedName name) {
        int behind = cursor.mark();
        boolean listed = cursor.take("AS", "ENUM") || cursor.take("ENUM") || cursor.take("AS", "SET");
        if (listed && cursor.at("(")) {
            List<String> values = cursor.group().pieces().stream()
                    .filter(piece -> !piece.ended())
                    .map(piece -> piece.next().text())
                    .toList();
            return new CreateEnum(line, name, values);
        }
        cursor.back(behind);
        return new Create(line, kind, name, cursor.restText());
    }
}
