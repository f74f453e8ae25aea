/** What engines do differently: names, SQL, transactions. */
@NullMarked
package dev.migration.dialect;

import org.jspecify.annotations.NullMarked;
