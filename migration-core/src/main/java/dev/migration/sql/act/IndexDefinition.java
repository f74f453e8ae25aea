package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as a script writes it.
 *
 * @param name its name, null where the engine gives it one
 * @param unique whether it refuses duplicates
 * @param columns its plain columns in order; an expression is left out
 * @param keys its keys as they are written, one text each
 * @param predicate the condition of a partial index, null for a full one
 * @param words what else is said of it: its method, {@code include}, {@code with}
 */
public record IndexDefinition(
        @Nullable Identifier name,
        boolean unique,
        List<Identifier> columns,
        List<String> keys,
        @Nullable String predicate,
        String words) {

    /** Copies. */
    public IndexDefinition {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** This index under another name. */
    public IndexDefinition named(Identifier other) {
        return new IndexDefinition(other, unique, columns, keys, predicate, words);
    }

    /** This index with a column that has another name. */
    public IndexDefinition renamed(Identifier column, Identifier to) {
        List<Identifier> others =
                columns.stream().map(each -> each.equals(column) ? to : each).toList();
        return new IndexDefinition(name, unique, others, keys, predicate, words);
    }
}
