package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import dev.migration.sql.act.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints, of tables and of single columns. */
final class ConstraintReader {
    private static final Set<String> BEHIND_REFERENCES =
            Set.of("ON", "MATCH", "DEFERRABLE", "INITIALLY", "CASCADE", "RESTRICT", "DELETE", "UPDATE", "SET");

    private final TokenCursor cursor;

    ConstraintReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The name behind {@code CONSTRAINT}, or null. */
    @Nullable
    Identifier name() {
        if (!cursor.take("CONSTRAINT")) {
            return null;
        }
        cursor.takeIfNotExists();
        boolean unnamed = cursor.atAny(Set.of("PRIMARY", "UNIQUE", "FOREIGN", "CHECK"));
        return unnamed ? null : named();
    }

    private Identifier named() {
        QualifiedName qualified = cursor.qualifiedName();
        return qualified.name();
    }

    /** A constraint of a table, up to the end. */
    ConstraintDefinition table(@Nullable Identifier name) {
        Kind kind = kind();
        Identifier own = name;
        if (kind == Kind.UNIQUE || kind == Kind.FOREIGN_KEY) {
            cursor.takeIfNotExists();
            boolean plainName = cursor.atName() && !cursor.at("USING") && !cursor.at("NULLS");
            if (plainName) {
                Identifier index = cursor.name();
                own = own == null ? index : own;
            }
        }
        return switch (kind) {
            case PRIMARY_KEY, UNIQUE -> key(kind, own);
            case FOREIGN_KEY -> foreignKey(own);
            case CHECK -> check(own, List.of());
            case EXCLUDE -> of(kind, own, List.of(), cursor.restText());
            case NOT_NULL -> {
                List<Identifier> columns = List.of(cursor.name());
                yield withValidity(of(kind, own, columns, null));
            }
        };
    }

    private Kind kind() {
        if (cursor.take("PRIMARY", "KEY")) {
            return Kind.PRIMARY_KEY;
        }
        if (cursor.take("UNIQUE")) {
            cursor.takeAny(Set.of("KEY", "INDEX"));
            return Kind.UNIQUE;
        }
        if (cursor.take("FOREIGN", "KEY")) {
            return Kind.FOREIGN_KEY;
        }
        if (cursor.take("CHECK")) {
            return Kind.CHECK;
        }
        if (cursor.take("EXCLUDE")) {
            return Kind.EXCLUDE;
        }
        cursor.expect("NOT", "NULL");
        return Kind.NOT_NULL;
    }

    private ConstraintDefinition key(Kind kind, @Nullable Identifier name) {
        Identifier index = null;
        if (cursor.take("USING", "INDEX") && !cursor.at("TABLESPACE")) {
            index = cursor.name();
            cursor.rest();
            return new ConstraintDefinition(kind, name, List.of(), null, null, Validity.VALID, index);
        }
        cursor.until(Set.of("("));
        List<Identifier> columns = columns(cursor.group());
        cursor.rest();
        return of(kind, name, columns, null);
    }

    private ConstraintDefinition foreignKey(@Nullable Identifier name) {
        List<Identifier> columns = columns(cursor.group());
        cursor.expect("REFERENCES");
        Reference reference = reference();
        return withValidity(
                new ConstraintDefinition(Kind.FOREIGN_KEY, name, columns, null, reference, Validity.VALID, null));
    }

    /** What stands behind {@code REFERENCES}. */
    Reference reference() {
        QualifiedName table = cursor.qualifiedName();
        List<Identifier> columns = cursor.at("(") ? columns(cursor.group()) : List.of();
        List<Token> rules = new ArrayList<>();
        while (true) {
            boolean not = cursor.at("NOT", "DEFERRABLE");
            if (!not && !cursor.atAny(BEHIND_REFERENCES)) {
                return new Reference(table, columns, Token.text(rules));
            }
            Token word = cursor.next();
            rules.add(word);
            boolean takesAnother = not || word.is("MATCH") || word.is("INITIALLY") || word.is("SET");
            if (takesAnother) {
                rules.add(cursor.next());
            } else if (cursor.at("NO", "ACTION")) {
                rules.add(cursor.next());
                rules.add(cursor.next());
            }
            if (cursor.at("(")) {
                cursor.group();
            }
        }
    }

    ConstraintDefinition check(@Nullable Identifier name, List<Identifier> columns) {
        TokenCursor condition = cursor.group();
        return withValidity(of(Kind.CHECK, name, columns, condition.restText()));
    }

    /** Passes over what may stand behind a constraint, up to the next word that is none of it. */
    private ConstraintDefinition withValidity(ConstraintDefinition constraint) {
        ConstraintDefinition read = constraint;
        while (true) {
            if (cursor.take("NOT", "VALID") || cursor.take("NOCHECK")) {
                read = read.with(Validity.NOT_VALID);
            } else if (cursor.take("NOT", "ENFORCED")) {
                read = read.with(Validity.NOT_ENFORCED);
            } else if (!cursor.take("NO", "INHERIT")
                    && !cursor.take("NOT", "DEFERRABLE")
                    && !cursor.take("INITIALLY", "DEFERRED")
                    && !cursor.take("INITIALLY", "IMMEDIATE")
                    && !cursor.take("DEFERRABLE")
                    && !cursor.take("ENFORCED")
                    && !cursor.at("CHECK")) {
                return read;
            } else if (cursor.at("CHECK") && !checkOfRows()) {
                return read;
            }
        }
    }

    /** H2's {@code CHECK} behind a constraint, which has no condition. */
    private boolean checkOfRows() {
        return !cursor.peek(1).is("(") && cursor.take("CHECK");
    }

    private static ConstraintDefinition of(
            Kind kind, @Nullable Identifier name, List<Identifier> columns, @Nullable String expression) {
        return new ConstraintDefinition(kind, name, columns, expression, null, Validity.VALID, null);
    }

    /** The plain columns of a list of keys. */
    static List<Identifier> columns(TokenCursor group) {
        List<Identifier> columns = new ArrayList<>();
        for (TokenCursor piece : group.pieces()) {
            boolean plain = piece.atName()
                    && (!piece.peek(1).is("(") || isLength(piece))
                    && !piece.peek(1).is(".");
            if (plain) {
                columns.add(piece.name());
            }
        }
        return columns;
    }

    /** {@code note(20)} is the beginning of a column (MySQL), {@code lower(note)} an expression. */
    private static boolean isLength(TokenCursor piece) {
        return piece.engine().isMySqlFamily()
                && piece.peek(2).kind() == Token.Kind.NUMBER
                && piece.peek(3).is(")");
    }
}
