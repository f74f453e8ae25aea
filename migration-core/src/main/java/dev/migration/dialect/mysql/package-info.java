/** The own way of MariaDB and MySQL, which went apart in many details. */
@NullMarked
package dev.migration.dialect.mysql;

import org.jspecify.annotations.NullMarked;
