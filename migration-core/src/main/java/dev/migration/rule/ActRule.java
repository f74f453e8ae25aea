package dev.migration.rule;

import dev.migration.sql.act.Act;

/** A rule that judges one act at a time, which is what most rules do. */
public interface ActRule extends Rule {

    /** Tells of {@code act} what is wrong with it. */
    void check(Act act, Situation at, Findings findings);
}
