package dev.migration.maven;

import dev.migration.RolloutSettings;
import dev.migration.dialect.Pace;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import dev.migration.plan.EnumReplacements;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How scripts reach a database that is in use, and what becomes of its rows: the parameters that say so. */
abstract class AbstractRolloutMojo extends AbstractMojo {

    /**
     * Spread each change over scripts that releases can go on working beside; <code>false</code> writes one script, for a release
     * that stops the others.
     */
    @Parameter(property = "migration.zeroDowntime", defaultValue = "true")
    private boolean zeroDowntime;

    /**
     * How long a statement of a script waits for a lock before it gives up: <code>5s</code>, <code>500ms</code>. MySQL and MariaDB
     * count whole seconds.
     */
    @Parameter(property = "migration.lockTimeout", defaultValue = Pace.DEFAULT_LOCK_TIMEOUT)
    private String lockTimeout;

    /**
     * What rows that are there get in a column that needs a value, as SQL expressions:
     * <code>orders.note:'n/a', orders.total:price * pieces</code>.
     */
    @Parameter(property = "migration.backfill")
    private @Nullable String backfill;

    /** How many rows a backfill changes in one transaction. */
    @Parameter(property = "migration.backfillBatchSize", defaultValue = Batches.DEFAULT_ROWS)
    private int backfillBatchSize;

    /** How long a backfill rests after each of them: <code>50ms</code>, <code>1s</code>. */
    @Parameter(property = "migration.backfillPause", defaultValue = Batches.DEFAULT_PAUSE)
    private String backfillPause;

    /**
     * Contract scripts copy what they drop to a table <code>zz_archive_…</code>, and their undo restores it.
     */
    @Parameter(property = "migration.archive", defaultValue = "false")
    private boolean archive;

    /**
     * How the values of a column become values of its new type, as SQL expressions:
     * <code>events.day:to_date(day, 'YYYY-MM-DD')</code>.
     */
    @Parameter(property = "migration.using")
    private @Nullable String using;

    /**
     * What becomes of rows that hold an enum constant which the model has no more: <code>orders.status:pending&gt;archived</code>,
     * or <code>orders.status:pending&gt;</code> where no row holds it.
     */
    @Parameter(property = "migration.enumReplace")
    private @Nullable String enumReplace;

    /** All of them as core wants them. */
    final RolloutSettings rollout() {
        return new RolloutSettings(
                zeroDowntime,
                new Pace(lockTimeout),
                Backfills.parse(text(backfill), Batches.of(backfillBatchSize, backfillPause)),
                new Decisions(archive, Decisions.casts(text(using)), EnumReplacements.parse(text(enumReplace))));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
