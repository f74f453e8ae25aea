package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that an engine makes up from a counter or a hash when a script gives none. Equal ones in two databases mean nothing,
 * and a script that repeated one would not run twice the same.
 */
public final class InventedName {
    private static final Pattern FORM =
            Pattern.compile("(?i:constraint_(index_)?[0-9a-f]+(_\\d+)?)|.*_(chk|ibfk)_\\d+|.*_check\\d+");

    /** What the catalog of MariaDB gives a check that belongs to its column and has no name. */
    private static final String NAMELESS = "check on ";

    private InventedName() {}

    /** Whether an engine made this name up: {@code constraint_8} (H2), {@code orders_chk_1} (MySQL), or there is none. */
    public static boolean is(Identifier name) {
        return name.exact()
                ? name.text().startsWith(NAMELESS)
                : FORM.matcher(name.text()).matches();
    }

    /** The name that scripts give instead: {@code ck_orders_amount}. */
    public static Identifier replacement(String prefix, QualifiedName table, List<Identifier> columns) {
        String words = columns.stream().map(Identifier::text).collect(Collectors.joining(" "));
        return Identifier.of(Slug.of(prefix + " " + table.name() + " " + words));
    }
}
