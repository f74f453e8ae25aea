package dev.migration.dialect;

/** Whether a view can bear the old name of a table, and what such a view holds on to. */
public enum Views {
    /** No view of the engine can be written to as a table can. */
    READ_ONLY,
    /** Triggers write to the table instead, and find a row by its key; it speaks of its columns by name. */
    BY_TRIGGER,
    /** It speaks of its columns by name: a column may change its type beneath it, but keeps its name. */
    BY_NAME,
    /** It holds on to the columns themselves, which keep their type as long as it is there. */
    BY_COLUMN
}
