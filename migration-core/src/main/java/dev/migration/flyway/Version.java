package dev.migration.flyway;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Flyway version: numbers with dots or underscores between them. Equal and ordered as Flyway does it: {@code 1},
 * {@code 1.0} and {@code 001} are the same version.
 *
 * @param text as its script spells it: {@code 7}, {@code 007}, {@code 1_7}
 * @see <a href="https://documentation.red-gate.com/fd/versioned-migrations-273973333.html">Versioned migrations</a>
 */
public record Version(String text) implements Comparable<Version> {
    private static final Pattern SYNTAX = Pattern.compile("\\d+([._]\\d+)*");
    /** Digits that begin like a date; what follows may be past 59, because a second script of one second counts on. */
    private static final Pattern TIMESTAMP =
            Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(\\d{4}|\\d{6}|\\d{9})?");

    private static final String TIMESTAMP_FORMAT = "yyyyMMddHHmmssSSS";

    /** Refuses a text that Flyway would not read as a version. */
    public Version {
        if (!isVersion(text)) {
            throw new IllegalArgumentException("Not a version: " + text);
        }
    }

    /** Whether Flyway would read {@code text} as a version. */
    public static boolean isVersion(String text) {
        return SYNTAX.matcher(text).matches();
    }

    /**
     * The version after this one in the same style: the last number plus one, as wide as it was; for a timestamp the
     * clock's time, or, where that would not be newer, the last number plus one.
     */
    public Version next(Clock clock) {
        return timestamp(clock).filter(now -> now.compareTo(this) > 0).orElseGet(this::plusOne);
    }

    private Version plusOne() {
        int start = Math.max(text.lastIndexOf('.'), text.lastIndexOf('_')) + 1;
        String last = text.substring(start);
        String next = new BigInteger(last).add(BigInteger.ONE).toString();
        return new Version(text.substring(0, start) + "0".repeat(Math.max(0, last.length() - next.length())) + next);
    }

    private Optional<Version> timestamp(Clock clock) {
        String digits = text.replaceAll("[._]", "");
        if (!TIMESTAMP.matcher(digits).matches()) {
            return Optional.empty();
        }
        String now = DateTimeFormatter.ofPattern(TIMESTAMP_FORMAT, Locale.ROOT).format(LocalDateTime.now(clock));
        StringBuilder spelled = new StringBuilder(text);
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                spelled.setCharAt(i, now.charAt(digit++));
            }
        }
        return Optional.of(new Version(spelled.toString()));
    }

    private List<BigInteger> numbers() {
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : text.split("[._]", -1)) {
            numbers.add(new BigInteger(part));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return numbers;
    }

    @Override
    public int compareTo(Version other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> theirs = other.numbers();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = mine.get(i).compareTo(theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && numbers().equals(version.numbers());
    }

    @Override
    public int hashCode() {
        return numbers().hashCode();
    }

    /** As its script spells it. */
    @Override
    public String toString() {
        return text;
    }
}
