/** A project's class path, apart from our own. */
@NullMarked
package dev.migration.classpath;

import org.jspecify.annotations.NullMarked;
