/** What the gate finds, how grave it is, and the rules that find it in scripts. */
@NullMarked
package dev.migration.rule;

import org.jspecify.annotations.NullMarked;
