package dev.migration.dialect.h2;

import dev.migration.dialect.StandardLocks;

/**
 * H2 gives a table to the statement that alters it, and copies it for another column or type.
 *
 * @see <a href="https://h2database.com/html/commands.html#alter_table_add">ALTER TABLE</a>
 */
final class H2Locks extends StandardLocks {}
