package dev.migration.schema;

/** What a check or foreign key says of rows. */
public enum Validity {
    /** All rows keep it. */
    VALID,
    /** New rows keep it; older ones were never looked at (PostgreSQL's {@code NOT VALID}). */
    NOT_VALID,
    /** Nothing is looked at (SQL:2016's {@code NOT ENFORCED}, PostgreSQL 18). */
    NOT_ENFORCED
}
