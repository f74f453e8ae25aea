package dev.migration.sql;

import dev.migration.sql.act.Act;
import dev.migration.sql.act.SessionAct.SetParameter;
import dev.migration.sql.act.SessionAct.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads settings and transactions. */
final class SessionReader {
    private static final Set<String> SCOPES = Set.of("LOCAL", "SESSION", "GLOBAL", "PERSIST", "PERSIST_ONLY");

    private final int line;
    private final TokenCursor cursor;

    SessionReader(int line, TokenCursor cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    /** {@code SET}: several assignments are several acts. */
    List<Act> set() {
        if (cursor.at("STATEMENT") && cursor.engine() == Engine.MARIADB) {
            throw new NotUnderstood("SET STATEMENT");
        }
        if (cursor.take("TRANSACTION") || cursor.take("SESSION", "CHARACTERISTICS") || cursor.take("CONSTRAINTS")) {
            return List.of(parameter(cursor.before().normal(), cursor.restText(), ""));
        }
        List<Act> acts = new ArrayList<>();
        List<TokenCursor> pieces = cursor.engine().isMySqlFamily() ? cursor.pieces() : List.of(cursor);
        String scope = "";
        for (TokenCursor piece : pieces) {
            scope = scope(piece, scope);
            acts.add(assignment(piece, scope));
        }
        return acts;
    }

    private static String scope(TokenCursor piece, String before) {
        String scope = before;
        if (piece.atAny(SCOPES) && !piece.peek(1).is("=")) {
            scope = piece.next().normal();
        }
        String word = piece.peek().upper();
        if (word.equals("@@GLOBAL") || word.equals("@@SESSION") || word.equals("@@LOCAL")) {
            scope = piece.next().normal().substring(2);
            piece.take(".");
        }
        return scope;
    }

    private Act assignment(TokenCursor piece, String scope) {
        if (piece.take("TIME", "ZONE")) {
            return parameter("time zone", piece.restText(), scope);
        }
        if (piece.atAny(Set.of("NAMES", "ROLE", "PASSWORD", "SCHEMA", "AUTHORIZATION"))) {
            return parameter(piece.next().normal(), piece.restText(), scope);
        }
        StringBuilder name = new StringBuilder(piece.next().normal());
        while (piece.take(".")) {
            name.append('.').append(piece.next().normal());
        }
        String told = name.toString();
        boolean variable = told.startsWith("@") && !told.startsWith("@@");
        piece.take(":");
        boolean assigned = piece.take("=") || piece.take("TO");
        if (!assigned && piece.ended()) {
            throw new NotUnderstood("SET without a value");
        }
        return parameter(told.replaceFirst("^@@", ""), value(piece.rest()), variable ? "user" : scope);
    }

    /** {@code PRAGMA foreign_keys = OFF}, {@code PRAGMA main.user_version(3)}. */
    Act pragma() {
        String name = cursor.qualifiedName().name().text();
        boolean assigned = cursor.take("=");
        List<Token> value = !assigned && cursor.at("(") ? cursor.group().rest() : cursor.rest();
        return parameter(name, value(value), "pragma");
    }

    Act reset() {
        String scope = scope(cursor, "");
        return parameter(cursor.restText(), "default", scope);
    }

    private static String value(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.get(0).text().toLowerCase(Locale.ROOT);
        }
        return Token.text(tokens).toLowerCase(Locale.ROOT);
    }

    private Act parameter(String name, String value, String scope) {
        return new SetParameter(line, name.toLowerCase(Locale.ROOT), value, scope);
    }

    Act transaction(String verb) {
        cursor.rest();
        return new Transaction(line, verb);
    }
}
