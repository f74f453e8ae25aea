/** The differences that a project with a history lives with: one reviewed file. */
@NullMarked
package dev.migration.adoption;

import org.jspecify.annotations.NullMarked;
