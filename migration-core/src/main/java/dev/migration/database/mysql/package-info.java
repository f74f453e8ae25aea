/** MariaDB and MySQL as dev databases: MariaDB started from published binaries, both as a server of the user's own. */
@NullMarked
package dev.migration.database.mysql;

import org.jspecify.annotations.NullMarked;
