package dev.migration.hibernate;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of the entity model that Hibernate's statements do not create, because its dialect cannot alter tables.
 *
 * @param schema of the table that has it, absent where none is named
 * @param table that has it
 * @param name its own
 * @param columns that refer
 * @param referencedSchema absent where none is named
 * @param referencedTable that is referred to
 * @param referencedColumns as many as {@code columns}
 * @param onDelete {@code NO_ACTION}, {@code CASCADE} …, as Hibernate's {@code OnDeleteAction} names them
 */
public record MappedForeignKey(
        @Nullable MappedName schema,
        MappedName table,
        MappedName name,
        List<MappedName> columns,
        @Nullable MappedName referencedSchema,
        MappedName referencedTable,
        List<MappedName> referencedColumns,
        String onDelete)
        implements Comparable<MappedForeignKey> {
    private static final Comparator<MappedForeignKey> ORDER = Comparator.comparing(
                    MappedForeignKey::schema, Comparator.nullsFirst(Comparator.<MappedName>naturalOrder()))
            .thenComparing(MappedForeignKey::table)
            .thenComparing(MappedForeignKey::name);

    /** Copies the columns; refuses sides of different length. */
    public MappedForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("a foreign key of " + columns + " to " + referencedColumns);
        }
    }

    @Override
    public int compareTo(MappedForeignKey other) {
        return ORDER.compare(this, other);
    }
}
