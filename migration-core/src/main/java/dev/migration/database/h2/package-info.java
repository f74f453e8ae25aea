/** H2 as dev database, in this process. */
@NullMarked
package dev.migration.database.h2;

import org.jspecify.annotations.NullMarked;
