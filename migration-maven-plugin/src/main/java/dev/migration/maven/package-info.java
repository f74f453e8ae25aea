/** The goals: parameters in, {@link dev.migration.Settings} mapped, a use case run, its report logged. */
@NullMarked
package dev.migration.maven;

import org.jspecify.annotations.NullMarked;
