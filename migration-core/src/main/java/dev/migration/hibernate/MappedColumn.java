package dev.migration.hibernate;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A column of the entity model and the attribute behind it.
 *
 * @param schema absent where neither the entity nor {@code hibernate.default_schema} names one
 * @param source {@code com.acme.Order#note}, {@code com.acme.Order#address.city} in an embeddable, the bare class for
 *     a discriminator
 */
public record MappedColumn(@Nullable MappedName schema, MappedName table, MappedName column, String source)
        implements Comparable<MappedColumn> {
    private static final Comparator<MappedColumn> ORDER = Comparator.comparing(
                    MappedColumn::schema, Comparator.nullsFirst(Comparator.<MappedName>naturalOrder()))
            .thenComparing(MappedColumn::table)
            .thenComparing(MappedColumn::column)
            .thenComparing(MappedColumn::source);

    @Override
    public int compareTo(MappedColumn other) {
        return ORDER.compare(this, other);
    }
}
