/** PostgreSQL's own way. */
@NullMarked
package dev.migration.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
