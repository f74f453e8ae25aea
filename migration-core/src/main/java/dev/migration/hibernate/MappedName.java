package dev.migration.hibernate;

import java.util.Comparator;

/**
 * A name as Hibernate writes it into DDL.
 *
 * @param text without quotes
 * @param quoted whether the DDL quotes it; the engine folds the case of a name that is not
 */
public record MappedName(String text, boolean quoted) implements Comparable<MappedName> {
    private static final Comparator<MappedName> ORDER =
            Comparator.comparing(MappedName::text).thenComparing(MappedName::quoted);

    public MappedName {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty name");
        }
    }

    @Override
    public int compareTo(MappedName other) {
        return ORDER.compare(this, other);
    }
}
