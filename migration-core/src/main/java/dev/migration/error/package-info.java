/** What goes wrong and what to do next: the one exception that leaves core. */
@NullMarked
package dev.migration.error;

import org.jspecify.annotations.NullMarked;
