package dev.migration.sql;

import dev.migration.flyway.Script;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A script, read.
 *
 * @param script the script
 * @param statements its statements in order
 * @param inTransaction whether Flyway runs it in a transaction of its own
 * @param unknownPlaceholders placeholders that nothing gives a value
 * @param broken what keeps Flyway from cutting it into statements, null for nothing
 * @param brokenAt the line of that, null where unknown
 */
public record ReadScript(
        Script script,
        List<Statement> statements,
        boolean inTransaction,
        NavigableSet<String> unknownPlaceholders,
        @Nullable String broken,
        @Nullable Integer brokenAt) {

    /** Copies. */
    public ReadScript {
        statements = List.copyOf(statements);
        unknownPlaceholders = new TreeSet<>(unknownPlaceholders);
    }
}
