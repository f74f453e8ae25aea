/** Measures whole processes from outside: the plugin, schema update and {@code liquibase:diff} on the same entities. */
@NullMarked
package dev.migration.benchmark;

import org.jspecify.annotations.NullMarked;
