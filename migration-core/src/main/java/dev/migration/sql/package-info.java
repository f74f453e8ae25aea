/** What SQL scripts say: statements as acts, and what they have made so far. Own reading, no database. */
@NullMarked
package dev.migration.sql;

import org.jspecify.annotations.NullMarked;
