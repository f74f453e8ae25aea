package dev.migration.schema;

import java.util.List;

/**
 * An enum type with a name of its own (PostgreSQL).
 *
 * @param name its name
 * @param values its constants in order
 */
public record EnumType(QualifiedName name, List<String> values) {

    /** Copies the constants. */
    public EnumType {
        values = List.copyOf(values);
    }
}
