/** What a statement of a script does: the small vocabulary that rules judge. */
@NullMarked
package dev.migration.sql.act;

import org.jspecify.annotations.NullMarked;
