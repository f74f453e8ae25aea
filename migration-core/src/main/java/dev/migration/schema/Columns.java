package dev.migration.schema;

import java.util.List;

/** The one check that every list of key columns needs. */
final class Columns {
    private Columns() {}

    static List<Identifier> notEmpty(List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A key needs a column");
        }
        return List.copyOf(columns);
    }
}
