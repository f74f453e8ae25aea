package dev.migration.dialect;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as one engine reads and stores them. */
public final class Names {
    /** A name that needs no quotes: a letter, then letters, digits and dollars. Other letters fold engine by engine. */
    private static final Pattern REGULAR = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    private final Folding folding;
    private final Set<String> reserved;
    private final char quote;

    /**
     * Names of an engine with the quotes of standard SQL.
     *
     * @param folding what it makes of names without quotes
     * @param reserved the words that cannot stand as names without quotes, in lower case
     */
    public Names(Folding folding, Set<String> reserved) {
        this(folding, reserved, '"');
    }

    /**
     * Names of an engine with its own quotes.
     *
     * @param folding what it makes of names without quotes
     * @param reserved the words that cannot stand as names without quotes, in lower case
     * @param quote what stands before and behind a quoted name, and twice for itself
     */
    public Names(Folding folding, Set<String> reserved, char quote) {
        this.folding = folding;
        this.reserved = Set.copyOf(reserved);
        this.quote = quote;
    }

    /** The identifier that the catalog stores as {@code stored}. */
    public Identifier identifier(String stored) {
        boolean folded =
                REGULAR.matcher(stored).matches() && folding.fold(stored).equals(stored);
        if (!folded) {
            return new Identifier(stored, true);
        }
        return Identifier.of(folding == Folding.UPPER ? stored.toLowerCase(Locale.ROOT) : stored);
    }

    /** The identifier that a statement means by {@code name}. */
    public Identifier meant(String name, boolean quoted) {
        return identifier(quoted ? name : folding.fold(name));
    }

    /** The identifier in SQL, quoted where it is exact, irregular or a reserved word. */
    public String sql(Identifier identifier) {
        if (identifier.exact()) {
            return quoted(identifier.text());
        }
        boolean bare = REGULAR.matcher(identifier.text()).matches()
                && !reserved.contains(identifier.text().toLowerCase(Locale.ROOT));
        return bare ? identifier.text() : quoted(folding.fold(identifier.text()));
    }

    /** The name in SQL, with its namespace where that is not the default one. */
    public String sql(QualifiedName name) {
        return name.namespace() == null ? sql(name.name()) : sql(name.namespace()) + "." + sql(name.name());
    }

    /** The identifiers in SQL, separated by commas. */
    public String sql(List<Identifier> identifiers) {
        return identifiers.stream().map(this::sql).collect(Collectors.joining(", "));
    }

    /** The identifier as the catalog stores it. */
    public String stored(Identifier identifier) {
        return identifier.exact() ? identifier.text() : folding.fold(identifier.text());
    }

    /** A text as a string literal of standard SQL: backslashes mean themselves. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String quoted(String text) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
