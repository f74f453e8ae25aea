package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.ObjectAct.CreateIndex;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads indexes, by themselves and inside of tables. */
final class IndexReader {
    private final TokenCursor cursor;

    IndexReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** What stands behind {@code CREATE}: {@code UNIQUE INDEX CONCURRENTLY a ON t (c)}. */
    CreateIndex create(int line) {
        boolean unique = false;
        while (cursor.atAny(
                Set.of("UNIQUE", "FULLTEXT", "SPATIAL", "HASH", "NULLS", "NOT", "DISTINCT", "OR", "REPLACE"))) {
            unique |= cursor.next().is("UNIQUE");
        }
        cursor.expect("INDEX");
        boolean concurrently = cursor.take("CONCURRENTLY");
        boolean ifNotExists = cursor.takeIfNotExists();
        Identifier name = cursor.at("ON") ? null : cursor.qualifiedName().name();
        cursor.until(Set.of("ON"));
        cursor.expect("ON");
        cursor.take("ONLY");
        QualifiedName table = cursor.qualifiedName();
        return new CreateIndex(line, table, keys(name, unique), concurrently, ifNotExists);
    }

    /** {@code UNIQUE KEY a (c)}, {@code INDEX (c)}, {@code FULLTEXT KEY a (c)} inside of a table. */
    IndexDefinition inTable() {
        boolean unique = cursor.take("UNIQUE");
        cursor.takeAny(Set.of("FULLTEXT", "SPATIAL"));
        cursor.takeAny(Set.of("KEY", "INDEX"));
        cursor.takeIfNotExists();
        boolean unnamed = cursor.at("(") || cursor.at("USING");
        return keys(unnamed ? null : cursor.name(), unique);
    }

    private IndexDefinition keys(@Nullable Identifier name, boolean unique) {
        List<Token> method = cursor.until(Set.of("("));
        TokenCursor group = cursor.group();
        List<String> keys = group.pieces().stream().map(TokenCursor::restText).toList();
        group.back(0);
        List<Identifier> columns = ConstraintReader.columns(group);
        List<Token> options = cursor.until(Set.of("WHERE"));
        String predicate = cursor.take("WHERE") ? cursor.restText() : null;
        String words = (Token.text(method) + " " + Token.text(options)).strip();
        return new IndexDefinition(name, unique, columns, keys, predicate, words);
    }
}
