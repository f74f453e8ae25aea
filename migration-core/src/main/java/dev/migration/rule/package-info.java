/** What the gate finds, and how grave it is. */
@NullMarked
package dev.migration.rule;

import org.jspecify.annotations.NullMarked;
