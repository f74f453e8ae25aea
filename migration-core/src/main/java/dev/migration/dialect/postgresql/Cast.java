package dev.migration.dialect.postgresql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;
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
    /** Types whose casts to each other are assignments. */
    private static final List<Set<String>> KIN =
            List.of(Set.of("json", "jsonb"), Set.of("cidr", "inet"), Set.of("bit", "bit varying"));

    private Cast() {}

    /** The expression that {@code using} needs for a column, nothing where an assignment does. */
    static String using(String column, DataType from, DataType to) {
        if (isAssigned(from, to)) {
            return "";
        }
        if (TEXTS.contains(from.family()) || (isArray(from) && isArray(to))) {
            return column + "::" + to.sql();
        }
        boolean truth =
                (isTruth(from) && NUMBERS.contains(to.family())) || (isTruth(to) && NUMBERS.contains(from.family()));
        if (truth) {
            // The one number that a truth value has a cast to, and from.
            String number = from.sql().equals("integer") || to.sql().equals("integer") ? "" : "::integer";
            return column + number + "::" + to.sql();
        }
        return column + "::text::" + to.sql();
    }

    private static boolean isAssigned(DataType from, DataType to) {
        boolean moments = (MOMENTS.contains(from.family()) || from.sql().equals("date"))
                && (MOMENTS.contains(to.family()) || to.sql().equals("date"));
        return TEXTS.contains(to.family())
                || moments
                || (NUMBERS.contains(from.family()) && NUMBERS.contains(to.family()))
                || (from.family() == to.family() && from.family() != Family.OTHER)
                || bare(from).equals(bare(to))
                || KIN.stream().anyMatch(kin -> kin.contains(bare(from)) && kin.contains(bare(to)));
    }

    private static boolean isTruth(DataType type) {
        return type.sql().equals("boolean");
    }

    private static boolean isArray(DataType type) {
        return type.sql().endsWith("[]");
    }

    private static String bare(DataType type) {
        return type.sql().replaceAll("\\(.*?\\)", "").replaceFirst("^interval .*", "interval");
    }
}
