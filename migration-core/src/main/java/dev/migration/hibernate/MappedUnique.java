package dev.migration.hibernate;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of the entity model that Hibernate's statements do not create, because its dialect cannot alter
 * tables.
 *
 * @param schema of its table, absent where none is named
 * @param table that has it
 * @param name its own
 * @param columns in order
 */
public record MappedUnique(@Nullable MappedName schema, MappedName table, MappedName name, List<MappedName> columns)
        implements Comparable<MappedUnique> {
    private static final Comparator<MappedUnique> ORDER = Comparator.comparing(
                    MappedUnique::schema, Comparator.nullsFirst(Comparator.<MappedName>naturalOrder()))
            .thenComparing(MappedUnique::table)
            .thenComparing(MappedUnique::name);

    /** Copies the columns; refuses none. */
    public MappedUnique {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a unique constraint without columns");
        }
    }

    @Override
    public int compareTo(MappedUnique other) {
        return ORDER.compare(this, other);
    }
}
