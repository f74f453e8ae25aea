/** The rules, one class each. */
@NullMarked
package dev.migration.rule.catalog;

import org.jspecify.annotations.NullMarked;
