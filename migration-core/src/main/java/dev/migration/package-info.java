/** The use cases, one class each, named for the goal: settings in, result out. */
@NullMarked
package dev.migration;

import org.jspecify.annotations.NullMarked;
