/** Servers in containers, by Testcontainers, which is resolved when a user names an image. */
@NullMarked
package dev.migration.database.container;

import org.jspecify.annotations.NullMarked;
