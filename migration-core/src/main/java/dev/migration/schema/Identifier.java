package dev.migration.schema;

import java.util.Comparator;
import java.util.Locale;

/**
 * The name of one object, free of an engine's folding: {@code orders} is the same identifier on PostgreSQL, which stores
 * it in lower case, and on H2, which stores {@code ORDERS}.
 *
 * @param text the spelling a person would write: lower case where the engine folds, else exactly as stored
 * @param exact true when only quotes give this spelling (mixed case, blanks, letters outside ASCII); a reserved word
 *     alone does not make a name exact, the dialect knows when to quote it
 */
public record Identifier(String text, boolean exact) implements Comparable<Identifier> {
    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::text).thenComparing(Identifier::exact);

    /** Refuses an empty name. */
    public Identifier {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An identifier needs a text");
        }
    }

    /** A name that needs no quotes to keep its spelling. */
    public static Identifier of(String text) {
        return new Identifier(text, false);
    }

    /** Whether a person who typed {@code name}, quoted or not, in any case, means this identifier. */
    public boolean matches(String name) {
        String bare = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
        return text.toLowerCase(Locale.ROOT).equals(bare.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }

    /** The spelling for people: the text, without quotes. */
    @Override
    public String toString() {
        return text;
    }
}
