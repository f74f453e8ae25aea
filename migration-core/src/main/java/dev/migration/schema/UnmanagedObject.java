package dev.migration.schema;

import java.util.Comparator;

/**
 * An object outside the model that must survive every migration: a view, trigger, function, domain …
 *
 * @param kind what it is, in lower case: {@code view}, {@code trigger}, {@code function}
 * @param name its name; a trigger's is {@code table.trigger}, a function's has its argument types
 * @param definition its definition as the catalog prints it
 */
public record UnmanagedObject(String kind, String name, String definition) implements Comparable<UnmanagedObject> {
    private static final Comparator<UnmanagedObject> ORDER = Comparator.comparing(UnmanagedObject::kind)
            .thenComparing(UnmanagedObject::name)
            .thenComparing(UnmanagedObject::definition);

    @Override
    public int compareTo(UnmanagedObject other) {
        return ORDER.compare(this, other);
    }
}
