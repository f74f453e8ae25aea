/**
 * What a project says about itself: the settings of Hibernate and Flyway and the database, read from the files of Spring
 * Boot, Quarkus and Flyway in its output directories and its base directory. Nothing of the project is run.
 */
@NullMarked
package dev.migration.configuration;

import org.jspecify.annotations.NullMarked;
