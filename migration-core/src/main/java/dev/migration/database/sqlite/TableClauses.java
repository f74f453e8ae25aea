package dev.migration.database.sqlite;

import dev.migration.database.sqlite.Clause.Kind;
import dev.migration.schema.Deferrability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a CREATE TABLE statement what no PRAGMA tells: the names of constraints, checks, collations, generations,
 * AUTOINCREMENT, and when foreign keys are checked (the manual's page CREATE TABLE). SQLite has accepted the statement, so
 * what it does not know here is part of a type.
 */
final class TableClauses {
    private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final SqlText sql;
    private final List<Clause> clauses = new ArrayList<>();
    private int at;
    private @Nullable String column;
    private @Nullable String name;

    private TableClauses(String statement) {
        this.sql = SqlText.of(statement);
    }

    /** The clauses in the order they stand. */
    static List<Clause> of(String statement) {
        TableClauses reader = new TableClauses(statement);
        reader.read();
        return List.copyOf(reader.clauses);
    }

    private void read() {
        int open = 0;
        while (!sql.is(open, "(")) {
            open++;
            if (open >= sql.size()) {
                return;
            }
        }
        int start = open + 1;
        for (int end : sql.ends(open, sql.closing(open))) {
            at = start;
            column = null;
            name = null;
            if (!TABLE_CONSTRAINTS.contains(sql.key(at))) {
                column = sql.word(at++).name();
            }
            while (at < end) {
                clause();
            }
            start = end + 1;
        }
    }

    private void clause() {
        switch (sql.key(at)) {
            case "constraint" -> {
                name = sql.word(at + 1).name();
                at += 2;
            }
            case "primary" -> key(Kind.PRIMARY_KEY, 2);
            case "unique" -> key(Kind.UNIQUE, 1);
            case "check" -> inParentheses(Kind.CHECK, at + 1);
            case "foreign" -> foreignKey(at + 2);
            case "references" -> reference(List.of(ownColumn()));
            case "collate" -> {
                add(Kind.COLLATION, List.of(), sql.word(at + 1).name(), Deferrability.NOT_DEFERRABLE, "");
                at += 2;
            }
            case "generated", "as" -> generation();
            case "not" -> notNull();
            case "default" -> skipDefault();
            case "(" -> at = sql.closing(at) + 1;
            default -> at++;
        }
    }

    private String ownColumn() {
        if (column == null) {
            throw new IllegalStateException("A column's clause without a column");
        }
        return column;
    }

    /** {@code primary key} or {@code unique}, of a column or with the columns in parentheses. */
    private void key(Kind kind, int words) {
        at += words;
        List<String> columns = new ArrayList<>();
        StringBuilder option = new StringBuilder();
        if (sql.is(at, "(")) {
            int close = sql.closing(at);
            int start = at + 1;
            for (int end : sql.ends(at, close)) {
                columns.add(sql.word(start).name());
                option.append(sql.between(start + 1, end));
                start = end + 1;
            }
            at = close + 1;
        } else {
            columns.add(ownColumn());
        }
        if (sql.is(at, "desc")) {
            option.append("desc");
            at++;
        } else if (sql.is(at, "asc")) {
            at++;
        }
        option.append(conflict());
        boolean counter = sql.is(at, "autoincrement");
        at += counter ? 1 : 0;
        add(counter ? Kind.AUTOINCREMENT : kind, columns, "", Deferrability.NOT_DEFERRABLE, option.toString());
    }

    private String conflict() {
        if (!sql.is(at, "on") || !sql.is(at + 1, "conflict")) {
            return "";
        }
        at += 3;
        return "on conflict " + sql.key(at - 1);
    }

    private void inParentheses(Kind kind, int open) {
        int close = sql.closing(open);
        at = close + 1;
        add(kind, List.of(), sql.between(open + 1, close), Deferrability.NOT_DEFERRABLE, conflict());
    }

    private void generation() {
        at += sql.is(at, "generated") ? 2 : 0;
        inParentheses(Kind.GENERATION, at + 1);
    }

    private void notNull() {
        if (sql.is(at + 1, "deferrable")) {
            at += 2;
            return;
        }
        at += 2;
        add(Kind.NOT_NULL, List.of(), "", Deferrability.NOT_DEFERRABLE, conflict());
    }

    /** A literal may have a sign; an expression stands in parentheses. */
    private void skipDefault() {
        at++;
        if (sql.is(at, "(")) {
            at = sql.closing(at) + 1;
        } else {
            at += sql.is(at, "+") || sql.is(at, "-") ? 2 : 1;
        }
    }

    private void foreignKey(int open) {
        int close = sql.closing(open);
        List<String> columns = new ArrayList<>();
        int start = open + 1;
        for (int end : sql.ends(open, close)) {
            columns.add(sql.word(start).name());
            start = end + 1;
        }
        at = close + 1;
        reference(columns);
    }

    private void reference(List<String> columns) {
        at += 2;
        if (sql.is(at, "(")) {
            at = sql.closing(at) + 1;
        }
        StringBuilder match = new StringBuilder();
        while (sql.is(at, "on") || sql.is(at, "match")) {
            if (sql.is(at, "match")) {
                match.append("match ").append(sql.key(at + 1));
                at += 2;
            } else {
                at += sql.is(at + 2, "cascade") || sql.is(at + 2, "restrict") ? 3 : 4;
            }
        }
        Deferrability deferrability = deferrability();
        add(Kind.FOREIGN_KEY, columns, "", deferrability, match.toString());
    }

    private Deferrability deferrability() {
        boolean not = sql.is(at, "not") && sql.is(at + 1, "deferrable");
        at += not ? 1 : 0;
        if (!sql.is(at, "deferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        at++;
        boolean deferred = false;
        if (sql.is(at, "initially")) {
            deferred = sql.is(at + 1, "deferred");
            at += 2;
        }
        if (not) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private void add(Kind kind, List<String> columns, String text, Deferrability deferrability, String option) {
        clauses.add(new Clause(kind, name, column, columns, text, deferrability, option));
        name = null;
    }
}
