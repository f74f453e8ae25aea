/** How each kind of change reaches a database that is in use: one recipe, one class. */
@NullMarked
package dev.migration.plan.recipe;

import org.jspecify.annotations.NullMarked;
