package dev.migration.dialect.mysql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Types that MariaDB converts to and from texts and bytes alone; any other change is refused even where there are no rows:
 * error 4078, "Cannot cast 'int' as 'inet6'". A column takes the way through a text then.
 */
final class ThroughText {
    /** Long enough for an address, a UUID and a number. */
    static final DataType TYPE = new DataType("varchar(255)", Family.TEXT, 255, null, List.of());

    private static final Set<String> ALONE = Set.of(
            "uuid",
            "inet4",
            "inet6",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");
    private static final Set<Family> CONVERTIBLE = Set.of(Family.TEXT, Family.FIXED_TEXT, Family.BINARY, Family.ENUM);

    private ThroughText() {}

    static boolean needed(DataType from, DataType to) {
        return (alone(from) && !CONVERTIBLE.contains(to.family()))
                || (alone(to) && !CONVERTIBLE.contains(from.family()));
    }

    private static boolean alone(DataType type) {
        return ALONE.contains(type.sql().toLowerCase(Locale.ROOT));
    }
}
