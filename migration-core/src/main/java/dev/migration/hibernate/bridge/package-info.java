/**
 * The only code that names Hibernate's classes. It is loaded beside the project's Hibernate, compiled against 6.6 and
 * run with 6.2 to 7.4, so it calls only what all of these have with one binary signature; only JDK types cross its
 * border.
 */
@NullMarked
package dev.migration.hibernate.bridge;

import org.jspecify.annotations.NullMarked;
