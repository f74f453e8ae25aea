package dev.migration.sql;

import dev.migration.sql.act.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a script.
 *
 * @param line the line of its first word, from 1
 * @param normalised its text in one spelling: comments and blanks gone, words in lower case
 * @param transactional whether it can run in a transaction
 * @param acts what it does, in order; none for an empty statement
 * @param broken what is broken about its text, null for nothing
 */
public record Statement(
        int line,
        String normalised,
        boolean transactional,
        List<Act> acts,
        @Nullable String broken) {

    /** Copies. */
    public Statement {
        acts = List.copyOf(acts);
    }
}
