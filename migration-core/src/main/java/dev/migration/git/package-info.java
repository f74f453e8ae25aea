/** What git knows of a module's files. */
@NullMarked
package dev.migration.git;

import org.jspecify.annotations.NullMarked;
