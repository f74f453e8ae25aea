package dev.migration.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object that lives directly in a namespace.
 *
 * @param namespace the namespace, or null for the one that unqualified names mean
 * @param name the object's own name
 */
public record QualifiedName(@Nullable Identifier namespace, Identifier name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    QualifiedName::namespace, Comparator.nullsFirst(Comparator.<Identifier>naturalOrder()))
            .thenComparing(QualifiedName::name);

    /** A name in the default namespace. */
    public static QualifiedName of(Identifier name) {
        return new QualifiedName(null, name);
    }

    /** A name in the default namespace that needs no quotes. */
    public static QualifiedName of(String name) {
        return of(Identifier.of(name));
    }

    /** The name {@code other} beside this one, in the same namespace. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(namespace, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** The spelling for people: {@code orders} or {@code billing.orders}. */
    @Override
    public String toString() {
        return namespace == null ? name.toString() : namespace + "." + name;
    }
}
