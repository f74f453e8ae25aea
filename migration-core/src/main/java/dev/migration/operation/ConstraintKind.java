package dev.migration.operation;

/** What a dropped constraint was; some engines have a word for each. */
public enum ConstraintKind {
    /** A primary key. */
    PRIMARY_KEY,
    /** A unique constraint. */
    UNIQUE,
    /** A foreign key. */
    FOREIGN_KEY,
    /** A check. */
    CHECK
}
