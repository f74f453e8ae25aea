package dev.migration.plan;

import dev.migration.dialect.Names;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which values of one type another one cannot hold. */
final class Misfits {
    private static final Set<Family> TEXTS = Set.of(Family.TEXT, Family.FIXED_TEXT);
    private static final Set<Family> NUMBERS = Set.of(Family.INTEGER, Family.DECIMAL);

    private Misfits() {}

    /** The condition for values of {@code column} that do not fit; empty where all fit, or where SQL alone cannot tell. */
    static Optional<String> condition(String column, DataType from, DataType to) {
        Integer length = to.length();
        boolean shorter = length != null && (from.length() == null || from.length() > length);
        if (to.family() == Family.ENUM) {
            return constants(column, from, to);
        }
        if (TEXTS.contains(from.family()) && TEXTS.contains(to.family())) {
            return shorter ? Optional.of("char_length(" + column + ") > " + length) : Optional.empty();
        }
        if (from.family() == Family.INTEGER && to.family() == Family.INTEGER && length != null && length > 0) {
            return shorter ? Optional.of(outside(column, length)) : Optional.empty();
        }
        if (NUMBERS.contains(from.family()) && to.family() == Family.DECIMAL && length != null) {
            return digits(column, from, to, length);
        }
        return Optional.empty();
    }

    private static Optional<String> constants(String column, DataType from, DataType to) {
        if (from.family() == Family.ENUM) {
            List<String> gone = from.values().stream()
                    .filter(value -> !to.values().contains(value))
                    .toList();
            return gone.isEmpty() ? Optional.empty() : Optional.of(column + " in " + literals(gone));
        }
        return TEXTS.contains(from.family())
                ? Optional.of(column + " not in " + literals(to.values()))
                : Optional.empty();
    }

    /** {@code ('a', 'b')}. */
    static String literals(List<String> values) {
        return values.stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String outside(String column, int bytes) {
        BigInteger half = BigInteger.TWO.pow(bytes * Byte.SIZE - 1);
        return column + " not between " + half.negate() + " and " + half.subtract(BigInteger.ONE);
    }

    /** A value that is rounded may need one digit more before the point. */
    private static Optional<String> digits(String column, DataType from, DataType to, int precision) {
        int scale = to.scale() == null ? 0 : to.scale();
        Integer had = from.length();
        int hadScale = from.scale() == null ? 0 : from.scale();
        boolean fits = from.family() == Family.DECIMAL
                && had != null
                && had - hadScale <= precision - scale
                && hadScale <= scale;
        if (fits || precision <= scale) {
            return Optional.empty();
        }
        return Optional.of("abs(round(" + column + ", " + scale + ")) >= " + BigInteger.TEN.pow(precision - scale));
    }
}
