package dev.migration.dialect.mysql;

import dev.migration.schema.Identifier;
import java.util.Optional;

/**
 * A check that MariaDB keeps with its column, because it was written behind the column's type. It has no name of its own and
 * goes by altering the column, so it gets a name here that says so.
 */
public final class ColumnCheck {
    private static final String PREFIX = "check on ";

    private ColumnCheck() {}

    /** What the check of a column is called. */
    public static Identifier name(String column) {
        return new Identifier(PREFIX + column, true);
    }

    /** The column of a check that is called so. */
    static Optional<String> column(Identifier check) {
        return check.exact() && check.text().startsWith(PREFIX)
                ? Optional.of(check.text().substring(PREFIX.length()))
                : Optional.empty();
    }
}
