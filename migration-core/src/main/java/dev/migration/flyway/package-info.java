/** Scripts: names, versions, locations, replay by Flyway itself, atomic writing; the only importer of Flyway. */
@NullMarked
package dev.migration.flyway;

import org.jspecify.annotations.NullMarked;
