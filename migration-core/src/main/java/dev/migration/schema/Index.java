package dev.migration.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns.
 *
 * @param name its name
 * @param unique whether it refuses duplicates
 * @param method the access method, {@code btree} where the engine has only one
 * @param parts its keys in order
 * @param include columns it carries beside its keys
 * @param predicate the condition of a partial index as the catalog prints it, null for a full one
 * @param nullsNotDistinct whether two NULLs are duplicates (PostgreSQL 15 and later)
 * @param options its storage parameters as they stand behind {@code WITH}, sorted, else empty
 */
public record Index(
        Identifier name,
        boolean unique,
        String method,
        List<IndexPart> parts,
        List<Identifier> include,
        @Nullable String predicate,
        boolean nullsNotDistinct,
        String options) {

    /** Refuses an index without keys. */
    public Index {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("An index needs a key");
        }
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** This index under another name. */
    public Index named(Identifier other) {
        return new Index(other, unique, method, parts, include, predicate, nullsNotDistinct, options);
    }

    /** This index with other storage parameters. */
    public Index with(String otherOptions) {
        return new Index(name, unique, method, parts, include, predicate, nullsNotDistinct, otherOptions);
    }
}
