package dev.migration.database.sqlite;

import dev.migration.database.TableDraft;
import dev.migration.dialect.Dialect;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table while it is read: what PRAGMAs tell beside what its statement says. */
final class SqliteTable {
    final TableDraft draft;
    final List<Clause> clauses;
    /** The columns of its primary key, by their place in it. */
    final Map<Integer, Identifier> key = new TreeMap<>();
    /** The first declared type of a key column, for the rule of the rowid. */
    final List<String> keyTypes = new ArrayList<>();

    private final Dialect dialect;
    private final TreeSet<Identifier> names = new TreeSet<>();

    SqliteTable(String stored, String statement, Dialect dialect) {
        this.dialect = dialect;
        this.draft = new TableDraft(QualifiedName.of(dialect.identifier(stored)), null);
        this.clauses = TableClauses.of(statement);
        clauses.stream()
                .filter(clause -> clause.name() != null)
                .forEach(clause -> names.add(dialect.identifier(String.valueOf(clause.name()))));
    }

    Identifier identifier(String stored) {
        return dialect.identifier(stored);
    }

    List<Identifier> identifiers(Collection<String> stored) {
        return stored.stream().map(dialect::identifier).toList();
    }

    /** The constraint's name, or one made as PostgreSQL makes it: {@code orders_name_key}. */
    Identifier name(Clause clause, Collection<Identifier> columns, String ending) {
        if (clause.name() != null) {
            return dialect.identifier(clause.name());
        }
        String words = columns.stream().map(column -> column.text() + "_").collect(Collectors.joining());
        String base = draft.name().name().text() + "_" + words + ending;
        Identifier name = dialect.identifier(base);
        for (int i = 1; !names.add(name); i++) {
            name = dialect.identifier(base + i);
        }
        return name;
    }

    /** The text of the column's own clause of this kind, null where it has none. */
    @Nullable
    String text(Clause.Kind kind, Identifier column) {
        return clauses.stream()
                .filter(clause -> clause.kind() == kind)
                .filter(clause -> clause.column() != null
                        && dialect.identifier(clause.column()).equals(column))
                .map(Clause::text)
                .findFirst()
                .orElse(null);
    }

    boolean has(Clause.Kind kind) {
        return clauses.stream().anyMatch(clause -> clause.kind() == kind);
    }
}
