package dev.migration.schema;

/**
 * What makes a table a partition of another.
 *
 * @param parent the partitioned table
 * @param bounds which rows it takes, as the engine's catalog prints it: {@code FOR VALUES IN ('de')}, {@code DEFAULT}
 */
public record PartitionOf(QualifiedName parent, String bounds) {

    /** Refuses empty bounds. */
    public PartitionOf {
        if (bounds.isBlank()) {
            throw new IllegalArgumentException("A partition needs bounds");
        }
    }
}
