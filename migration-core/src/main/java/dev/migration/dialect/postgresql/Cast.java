package dev.migration.dialect.postgresql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.Set;

/**
 * How values of one type become values of another. {@code ALTER TABLE} takes no other casts by itself than those allowed in
 * an assignment, see <a href="https://www.postgresql.org/docs/current/sql-createcast.html">CREATE CAST</a>; every type can be
 * written as text and read from it.
 */
final class Cast {
    private static final Set<Family> NUMBERS = Set.of(Family.INTEGER, Family.DECIMAL, Family.FLOATING);
    private static final Set<Family> TEXTS = Set.of(Family.TEXT, Family.FIXED_TEXT);
    private static final Set<Family> MOMENTS = Set.of(Family.TIMESTAMP, Family.TIMESTAMP_WITH_TIME_ZONE);

    private Cast() {}

    /** The expression that {@code using} needs for a column, nothing where an assignment does. */
    static String using(String column, DataType from, DataType to) {
        boolean assigned = TEXTS.contains(to.family())
                || both(NUMBERS, from, to)
                || both(MOMENTS, from, to)
                || (from.family() == to.family() && from.family() != Family.OTHER);
        if (assigned) {
            return "";
        }
        if (TEXTS.contains(from.family())) {
            return column + "::" + to.sql();
        }
        return from.sql().equals("boolean") && NUMBERS.contains(to.family())
                ? column + "::integer::" + to.sql()
                : column + "::text::" + to.sql();
    }

    private static boolean both(Set<Family> families, DataType from, DataType to) {
        return families.contains(from.family()) && families.contains(to.family());
    }
}
