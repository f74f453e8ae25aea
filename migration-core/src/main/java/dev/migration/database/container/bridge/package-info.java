/**
 * The only code that names Testcontainers' classes. It is loaded beside them, in a class loader of its own; only JDK types
 * cross its border.
 */
@NullMarked
package dev.migration.database.container.bridge;

import org.jspecify.annotations.NullMarked;
