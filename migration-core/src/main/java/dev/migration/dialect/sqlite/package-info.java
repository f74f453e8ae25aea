/** SQLite's own way, with the tables it must make anew because it alters so little in place. */
@NullMarked
package dev.migration.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
