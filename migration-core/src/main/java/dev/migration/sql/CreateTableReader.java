package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.TableAct.CreateTable;
import dev.migration.sql.act.TableAct.CreateTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code CREATE TABLE}. */
final class CreateTableReader {
    private static final Set<String> CONSTRAINT =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE");

    private final int line;
    private final TokenCursor cursor;
    private final Kind kind;
    private final boolean orReplace;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private @Nullable QualifiedName like;
    private @Nullable QualifiedName partitionOf;
    private @Nullable String query;

    CreateTableReader(int line, TokenCursor cursor, Kind kind, boolean orReplace) {
        this.line = line;
        this.cursor = cursor;
        this.kind = kind;
        this.orReplace = orReplace;
    }

    CreateTable read() {
        boolean ifNotExists = cursor.takeIfNotExists();
        QualifiedName table = cursor.qualifiedName();
        if (cursor.take("LIKE")) {
            like = cursor.qualifiedName();
        } else if (cursor.take("PARTITION", "OF")) {
            partitionOf = cursor.qualifiedName();
        } else if (cursor.take("OF")) {
            cursor.qualifiedName();
        }
        if (cursor.at("(") && !isQuery(cursor.peek(1))) {
            definitions(cursor.group());
        }
        List<Token> behind = cursor.until(Set.of("AS", "SELECT"));
        if (!cursor.ended()) {
            cursor.take("AS");
            query = cursor.restText();
        }
        return new CreateTable(
                line,
                table,
                columns,
                constraints,
                indexes,
                ifNotExists,
                orReplace,
                kind,
                like,
                query,
                partitionOf,
                Token.text(behind));
    }

    private static boolean isQuery(Token token) {
        return token.is("SELECT") || token.is("WITH") || token.is("VALUES");
    }

    private void definitions(TokenCursor group) {
        for (TokenCursor piece : group.pieces()) {
            if (piece.ended()) {
                continue;
            }
            boolean named = piece.peek().kind() == Token.Kind.WORD;
            if (named && piece.take("LIKE")) {
                like = piece.qualifiedName();
            } else if (named && piece.atAny(CONSTRAINT) && !isColumnNamed(piece)) {
                ConstraintReader reader = new ConstraintReader(piece);
                constraints.add(reader.table(reader.name()));
            } else if (named && isIndex(piece)) {
                indexes.add(new IndexReader(piece).inTable());
            } else if (!named || !piece.at("PERIOD", "FOR")) {
                columnOrOptions(piece);
            }
        }
    }

    /** A column may be called {@code check} where it is no reserved word: then a type stands behind it. */
    private static boolean isColumnNamed(TokenCursor piece) {
        return piece.at("CHECK") && !piece.peek(1).is("(");
    }

    private static boolean isIndex(TokenCursor piece) {
        if (piece.atAny(Set.of("FULLTEXT", "SPATIAL"))) {
            return piece.peek(1).is("KEY")
                    || piece.peek(1).is("INDEX")
                    || piece.peek(2).is("(");
        }
        boolean word = piece.at("KEY") || piece.at("INDEX");
        return word
                && (piece.peek(1).is("(")
                        || piece.peek(2).is("(")
                        || piece.peek(2).is("USING"));
    }

    private void columnOrOptions(TokenCursor piece) {
        Identifier name = piece.name();
        if (piece.take("WITH", "OPTIONS") || partitionOf != null || query != null) {
            piece.rest();
            return;
        }
        ColumnReader.ReadColumn column = new ColumnReader(piece).read(name);
        columns.add(column.definition());
        constraints.addAll(column.constraints());
    }
}
