package dev.migration.dialect;

/**
 * How an engine carries out an alteration of a table that others use.
 *
 * @param clause the words behind a statement that make the engine refuse rather than do worse, as {@code algorithm=instant};
 *     empty where there are none
 * @param work what it does
 * @param writersWait whether writers wait until that is done; readers never do but for a moment
 */
public record Manner(String clause, Work work, boolean writersWait) {

    /** What the engine does, in the order of its cost. */
    public enum Work {
        /** The catalog changes, however large the table is. */
        CATALOG,
        /** An index is built. */
        INDEX,
        /** All rows are written anew. */
        TABLE
    }
}
