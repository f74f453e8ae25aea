package dev.migration.sql;

import java.util.Set;

/** The words that may stand behind a column's type. */
final class ColumnWords {
    /** Words that end a default. */
    static final Set<String> BEHIND_DEFAULT = Set.of(
            "NOT",
            "NULL",
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "GENERATED",
            "COLLATE",
            "COMMENT",
            "ON",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "KEY",
            "FIRST",
            "AFTER",
            "VISIBLE",
            "INVISIBLE",
            "SELECTIVITY",
            "STORAGE",
            "COLUMN_FORMAT",
            "CHARACTER",
            "CHARSET",
            "AS",
            "BEFORE",
            "WITHOUT",
            "COMPRESSED",
            "ENGINE_ATTRIBUTE");

    /** Words behind the name of a column that has no type. */
    static final Set<String> NO_TYPE = Set.of(
            "NOT",
            "NULL",
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "GENERATED",
            "DEFAULT",
            "COLLATE",
            "AS",
            "");

    /** Words with a value of their own. */
    static final Set<String> OPTIONS = Set.of(
            "SELECTIVITY",
            "STORAGE",
            "COLUMN_FORMAT",
            "COMPRESSION",
            "SRID",
            "REF_SYSTEM_ID",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "OPTIONS");

    /** Words that stand for themselves. */
    static final Set<String> FLAGS = Set.of(
            "VISIBLE",
            "INVISIBLE",
            "DEFERRABLE",
            "ENFORCED",
            "COMPRESSED",
            "HIDDEN",
            "SPARSE",
            "CASCADE",
            "RESTRICT",
            "WITHOUT",
            "SYSTEM",
            "VERSIONING",
            "NOCHECK",
            "ROW");

    private ColumnWords() {}
}
