package dev.migration.rule;

import dev.migration.sql.ReadScript;

/** A rule that judges a script as a whole. */
public interface ScriptRule extends Rule {

    /**
     * Tells of {@code script} what is wrong with it.
     *
     * @param before the situation at its first statement
     */
    void check(ReadScript script, Situation before, Findings findings);
}
