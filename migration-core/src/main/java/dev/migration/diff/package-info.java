/** Two schemas in, their differences out: changes, what is tolerated, and renames that must be asked for. */
@NullMarked
package dev.migration.diff;

import org.jspecify.annotations.NullMarked;
