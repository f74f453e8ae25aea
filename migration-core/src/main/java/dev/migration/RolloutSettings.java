package dev.migration;

import dev.migration.dialect.Pace;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;

/**
 * How scripts reach a database that is in use.
 *
 * @param zeroDowntime whether releases go on working while the scripts run; if not, one script does it all
 * @param pace how patient the scripts are with those who use the tables
 * @param backfills what rows that are there get in a column that needs a value
 * @param decisions what a person decided about the data that scripts touch
 */
public record RolloutSettings(boolean zeroDowntime, Pace pace, Backfills backfills, Decisions decisions) {

    /** What holds where nothing is said. */
    public static RolloutSettings usual() {
        return new RolloutSettings(true, Pace.usual(), Backfills.NONE, Decisions.NONE);
    }
}
