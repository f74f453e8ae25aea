package dev.migration.rule;

import dev.migration.sql.Catalog;
import dev.migration.sql.ReadScript;
import java.util.List;

/** A rule that judges the history as a whole, once all scripts are read. */
public interface HistoryRule extends Rule {

    /**
     * Tells of the history what is wrong with it.
     *
     * @param history all migrations in their order, those that are not to be judged among them
     * @param end what they have made
     */
    void check(List<ReadScript> history, Catalog end, Findings findings);
}
