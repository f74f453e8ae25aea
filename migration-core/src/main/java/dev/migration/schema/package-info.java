/** The relational model: immutable, sorted records without behaviour but look-up. It imports nothing of the project. */
@NullMarked
package dev.migration.schema;

import org.jspecify.annotations.NullMarked;
