package dev.migration.plan;

/** The order of things in a script; an undo has it backwards. */
enum Rank {
    NAMESPACES,
    ENUMS,
    SEQUENCES,
    TABLE_RENAMES,
    COLUMN_RENAMES,
    /** Before the keys they point to. */
    FOREIGN_KEY_DROPS,
    OTHER_DROPS,
    TABLES,
    COLUMNS,
    ALTERATIONS,
    /** Once their parents have all their columns, and before these get keys and indexes. */
    PARTITIONS,
    PRIMARY_KEYS,
    UNIQUES,
    INDEXES,
    CHECKS,
    /** After all tables and keys, so that tables may point to each other. */
    FOREIGN_KEYS,
    COMMENTS
}
