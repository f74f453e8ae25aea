package dev.migration.dialect.mysql;

import java.util.Locale;

/** How InnoDB alters a table, from the least work to the most. */
enum Algorithm {
    /** The catalog alone. */
    INSTANT,
    /** No row is written anew; MariaDB alone has the word. */
    NOCOPY,
    /** By InnoDB itself, with all rows if need be. */
    INPLACE,
    /** Into another table, row by row. */
    COPY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
