package dev.migration.rule;

import dev.migration.sql.Catalog;
import dev.migration.sql.ReadScript;
import org.jspecify.annotations.Nullable;

/**
 * One script on its way through the rules.
 *
 * @param script the script
 * @param catalog what there is, followed as the script goes on
 * @param made what the script has made so far
 * @param restored what an undo has to restore, null for any other script
 * @param judged whether rules look at it
 */
record Pass(
        ReadScript script,
        Catalog catalog,
        MadeInScript made,
        @Nullable Catalog restored,
        boolean judged) {}
