/** SQLite as dev database, in this process. */
@NullMarked
package dev.migration.database.sqlite;

import org.jspecify.annotations.NullMarked;
