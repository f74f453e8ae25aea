/**
 * Entities in, DDL and mapping facts out, by the project's own Hibernate in a class loader of its own and without a
 * database connection.
 */
@NullMarked
package dev.migration.hibernate;

import org.jspecify.annotations.NullMarked;
