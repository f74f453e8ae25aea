/** Changes in, ordered steps out: what goes into the next script, what waits, and how each is undone. */
@NullMarked
package dev.migration.plan;

import org.jspecify.annotations.NullMarked;
