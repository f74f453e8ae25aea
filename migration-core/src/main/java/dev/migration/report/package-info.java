/** Results as text, JSON and Markdown. */
@NullMarked
package dev.migration.report;

import org.jspecify.annotations.NullMarked;
