package dev.migration.flyway;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A script, cut into statements.
 *
 * @param statements in order
 * @param inTransaction whether Flyway runs it in a transaction of its own
 * @param unknownPlaceholders placeholders that nothing gives a value; each was read as a word like its name
 * @param broken what keeps Flyway from cutting it, null for nothing
 * @param brokenAt the line of that, null where unknown
 */
public record SplitScript(
        List<ScriptStatement> statements,
        boolean inTransaction,
        NavigableSet<String> unknownPlaceholders,
        @Nullable String broken,
        @Nullable Integer brokenAt) {

    /** Copies. */
    public SplitScript {
        statements = List.copyOf(statements);
        unknownPlaceholders = new TreeSet<>(unknownPlaceholders);
    }
}
