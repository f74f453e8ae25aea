/** Applies what the tool writes to a large table, while two releases of a program work on it. */
@NullMarked
package dev.migration.benchmark.live;

import org.jspecify.annotations.NullMarked;
