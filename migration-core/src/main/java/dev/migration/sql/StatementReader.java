package dev.migration.sql;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.CommentOn;
import dev.migration.sql.act.ObjectAct.Grant;
import dev.migration.sql.act.ObjectAct.Revoke;
import dev.migration.sql.act.RowAct.Call;
import dev.migration.sql.act.RowAct.Insert;
import dev.migration.sql.act.RowAct.Query;
import dev.migration.sql.act.SessionAct.Lock;
import dev.migration.sql.act.SessionAct.Upkeep;
import dev.migration.sql.act.TableAct.CreateTable;
import dev.migration.sql.act.TableAct.CreateTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one statement by its first word. */
final class StatementReader {
    private static final Set<String> QUERIES = Set.of(
            "SELECT",
            "VALUES",
            "TABLE",
            "(",
            "EXPLAIN",
            "SHOW",
            "DESCRIBE",
            "DESC",
            "DECLARE",
            "FETCH",
            "CLOSE",
            "MOVE",
            "NOTIFY",
            "LISTEN",
            "UNLISTEN",
            "HELP",
            "SIGNAL",
            "DEALLOCATE");

    private static final Set<String> UPKEEP = Set.of(
            "VACUUM",
            "ANALYZE",
            "ANALYSE",
            "REINDEX",
            "CLUSTER",
            "REFRESH",
            "OPTIMIZE",
            "REPAIR",
            "CHECKPOINT",
            "FLUSH",
            "DISCARD",
            "SECURITY",
            "REASSIGN",
            "USE",
            "ATTACH",
            "DETACH",
            "CHECK",
            "CACHE",
            "IMPORT",
            "SHUTDOWN",
            "LOAD");

    private final Engine engine;

    StatementReader(Engine engine) {
        this.engine = engine;
    }

    /**
     * What the statement does.
     *
     * @throws NotUnderstood words that no reader knows
     */
    List<Act> read(TokenCursor cursor) {
        int line = cursor.line();
        Token verb = cursor.next();
        return switch (verb.upper()) {
            case "CREATE" -> List.of(new CreateReader(line, cursor).read());
            case "ALTER" -> new AlterReader(line, cursor).read();
            case "DROP" -> List.of(new DropReader(line, cursor).read());
            case "RENAME" -> AlterReader.renames(line, cursor);
            case "INSERT", "REPLACE" -> List.of(new RowReader(line, cursor).insert());
            case "MERGE" -> List.of(new RowReader(line, cursor).merge());
            case "COPY" -> List.of(new RowReader(line, cursor).copy());
            case "UPDATE" -> List.of(new RowReader(line, cursor).update());
            case "DELETE" -> List.of(new RowReader(line, cursor).delete());
            case "TRUNCATE" -> List.of(new RowReader(line, cursor).truncate());
            case "WITH" -> with(line, cursor);
            case "COMMENT" -> List.of(new CommentOn(line, cursor.restText()));
            case "GRANT" -> List.of(new Grant(line, cursor.restText()));
            case "REVOKE" -> List.of(new Revoke(line, cursor.restText()));
            case "CALL" -> List.of(new Call(line, cursor.qualifiedName()));
            case "DO" -> block(line, cursor);
            default -> session(line, verb, cursor);
        };
    }

    private List<Act> session(int line, Token verb, TokenCursor cursor) {
        SessionReader reader = new SessionReader(line, cursor);
        return switch (verb.upper()) {
            case "SET" -> reader.set();
            case "RESET" -> List.of(reader.reset());
            case "PRAGMA" -> List.of(reader.pragma());
            case "START", "SAVEPOINT", "RELEASE" ->
                List.of(reader.transaction(verb.is("START") ? "begin" : verb.normal()));
            case "BEGIN" ->
                cursor.at("NOT", "ATOMIC")
                        ? List.of(new Act.Block(line, new BodyReader(engine).statements(cursor.rest(), false)))
                        : List.of(reader.transaction("begin"));
            case "COMMIT", "END" -> List.of(reader.transaction("commit"));
            case "ROLLBACK", "ABORT" -> List.of(reader.transaction(cursor.at("TO") ? "rollback to" : "rollback"));
            case "LOCK", "UNLOCK" -> List.of(new Lock(line, verb.normal() + " " + cursor.restText()));
            case "PREPARE" -> prepare(line, cursor);
            default -> query(line, verb, cursor);
        };
    }

    private List<Act> query(int line, Token verb, TokenCursor cursor) {
        if (verb.is("SELECT") && engine == Engine.POSTGRESQL) {
            List<Token> list = cursor.until(Set.of("INTO", "FROM"));
            if (cursor.take("INTO")) {
                return List.of(intoTable(line, list, cursor));
            }
            return List.of(new Query(line, "select " + Token.text(list) + " " + cursor.restText()));
        }
        if (QUERIES.contains(verb.upper())) {
            return List.of(new Query(line, (verb.normal() + " " + cursor.restText()).strip()));
        }
        if (verb.is("LOAD") && cursor.take("DATA")) {
            cursor.until(Set.of("INTO"));
            cursor.expect("INTO", "TABLE");
            return List.of(new Insert(line, cursor.qualifiedName(), List.of(), cursor.restText()));
        }
        if (UPKEEP.contains(verb.upper())) {
            return List.of(new Upkeep(line, (verb.normal() + " " + cursor.restText()).strip()));
        }
        throw new NotUnderstood("no statement begins with " + verb.raw());
    }

    private static Act intoTable(int line, List<Token> list, TokenCursor cursor) {
        boolean temporary = cursor.takeAny(Set.of("TEMPORARY", "TEMP"));
        boolean unlogged = cursor.take("UNLOGGED");
        cursor.take("TABLE");
        QualifiedName table = cursor.qualifiedName();
        Kind kind = temporary ? Kind.TEMPORARY : unlogged ? Kind.UNLOGGED : Kind.PERMANENT;
        String query = "select " + Token.text(list) + " " + cursor.restText();
        return new CreateTable(line, table, List.of(), List.of(), List.of(), false, false, kind, null, query, null, "");
    }

    /** Each part may change rows, and so may the statement behind them. */
    private List<Act> with(int line, TokenCursor cursor) {
        cursor.take("RECURSIVE");
        List<Act> acts = new ArrayList<>();
        do {
            cursor.name();
            cursor.until(Set.of("AS"));
            cursor.expect("AS");
            cursor.take("NOT");
            cursor.take("MATERIALIZED");
            TokenCursor part = cursor.group();
            if (part.atAny(Set.of("INSERT", "UPDATE", "DELETE", "MERGE"))) {
                acts.addAll(read(part));
            }
            cursor.until(
                    Set.of(",", "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE", "(", "REPLACE"));
        } while (cursor.take(","));
        if (cursor.atAny(Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE"))) {
            acts.addAll(read(cursor));
        } else {
            acts.add(new Query(line, cursor.restText()));
        }
        return acts;
    }

    private List<Act> block(int line, TokenCursor cursor) {
        if (engine != Engine.POSTGRESQL) {
            return List.of(new Query(line, "do " + cursor.restText()));
        }
        return List.of(new Act.Block(line, new BodyReader(engine).block(line, cursor)));
    }

    private List<Act> prepare(int line, TokenCursor cursor) {
        cursor.name();
        boolean constant = cursor.take("FROM") && cursor.peek().kind() == Token.Kind.TEXT;
        if (!constant) {
            throw new NotUnderstood("prepared from a variable");
        }
        Token text = cursor.next();
        List<Token> tokens = Lexer.read(engine, text.text(), text.line());
        return List.of(new Act.Block(line, new BodyReader(engine).statements(tokens, false)));
    }
}
