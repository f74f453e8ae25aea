/** Server processes of this machine, whatever their engine: where their files lie, and that none outlives its build. */
@NullMarked
package dev.migration.database.process;

import org.jspecify.annotations.NullMarked;
