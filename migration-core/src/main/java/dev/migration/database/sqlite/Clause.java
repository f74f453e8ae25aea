package dev.migration.database.sqlite;

import dev.migration.schema.Deferrability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a CREATE TABLE statement, of a column or of the table.
 *
 * @param kind what it is
 * @param name of the constraint, null where the statement gives none
 * @param column of a column's own clause, else null
 * @param columns of a key, as written
 * @param text the condition of a check, the expression of a generation, the name of a collation, else empty
 * @param deferrability of a foreign key
 * @param option what the model cannot express, {@code on conflict replace}, else empty
 */
record Clause(
        Kind kind,
        @Nullable String name,
        @Nullable String column,
        List<String> columns,
        String text,
        Deferrability deferrability,
        String option) {

    enum Kind {
        PRIMARY_KEY,
        /** A primary key that never gives a number twice. */
        AUTOINCREMENT,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        COLLATION,
        GENERATION,
        NOT_NULL
    }

    Clause {
        columns = List.copyOf(columns);
    }
}
