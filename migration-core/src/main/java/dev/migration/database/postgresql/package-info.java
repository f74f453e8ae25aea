/** PostgreSQL as dev database: started from published binaries, or a server of the user's own. */
@NullMarked
package dev.migration.database.postgresql;

import org.jspecify.annotations.NullMarked;
