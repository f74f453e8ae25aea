/** Dev databases: started, lent as scratch databases, stopped; and their catalogs read as schemas. */
@NullMarked
package dev.migration.database;

import org.jspecify.annotations.NullMarked;
