/** H2's own way. */
@NullMarked
package dev.migration.dialect.h2;

import org.jspecify.annotations.NullMarked;
