/** Every act on a schema, as sealed records. */
@NullMarked
package dev.migration.operation;

import org.jspecify.annotations.NullMarked;
