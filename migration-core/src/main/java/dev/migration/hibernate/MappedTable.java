package dev.migration.hibernate;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A table of the entity model.
 *
 * @param schema absent where neither the entity nor {@code hibernate.default_schema} names one
 * @param source the entity class, {@code com.acme.Order}, or the attribute behind a collection or join table,
 *     {@code com.acme.Order#tags}
 */
public record MappedTable(@Nullable MappedName schema, MappedName name, String source)
        implements Comparable<MappedTable> {
    private static final Comparator<MappedTable> ORDER = Comparator.comparing(
                    MappedTable::schema, Comparator.nullsFirst(Comparator.<MappedName>naturalOrder()))
            .thenComparing(MappedTable::name)
            .thenComparing(MappedTable::source);

    @Override
    public int compareTo(MappedTable other) {
        return ORDER.compare(this, other);
    }
}
