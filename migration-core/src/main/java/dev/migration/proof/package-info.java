/** Applying, undoing and comparing in a dev database, before anything is written and whenever the gate is asked. */
@NullMarked
package dev.migration.proof;

import org.jspecify.annotations.NullMarked;
