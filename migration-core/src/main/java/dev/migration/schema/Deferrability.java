package dev.migration.schema;

/** When a constraint is checked (SQL:2023 part 2, 10.8). */
public enum Deferrability {
    /** At the end of each statement, always. */
    NOT_DEFERRABLE,
    /** At the end of each statement unless a transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** At the end of the transaction unless it says otherwise. */
    INITIALLY_DEFERRED
}
