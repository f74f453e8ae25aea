package dev.migration.sql;

import dev.migration.schema.Identifier;
import java.util.Locale;
import java.util.regex.Pattern;

/** An engine, as far as its SQL has to be read: how it folds names, quotes texts and marks comments. */
public enum Engine {
    /** PostgreSQL. */
    POSTGRESQL("postgresql", "PostgreSQL", "public"),
    /** MySQL. */
    MYSQL("mysql", "MySQL", ""),
    /** MariaDB. */
    MARIADB("mariadb", "MariaDB", ""),
    /** SQLite. */
    SQLITE("sqlite", "SQLite", "main"),
    /** H2. */
    H2("h2", "H2", "public");

    private static final Pattern FOLDED_DOWN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Pattern FOLDED_UP = Pattern.compile("[A-Z_][A-Z0-9_$]*");

    private final String label;
    private final String displayName;
    private final String defaultNamespace;

    Engine(String label, String displayName, String defaultNamespace) {
        this.label = label;
        this.displayName = displayName;
        this.defaultNamespace = defaultNamespace;
    }

    /** The engine that users call {@code label}: {@code postgresql}. */
    public static Engine of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name as users type it: {@code postgresql}. */
    public String label() {
        return label;
    }

    /** The name as people write it: {@code PostgreSQL}. */
    public String displayName() {
        return displayName;
    }

    /** The namespace that names without one mean, unless told otherwise; empty where there is none. */
    public String defaultNamespace() {
        return defaultNamespace;
    }

    /** Whether it is MySQL or MariaDB, which share a grammar. */
    public boolean isMySqlFamily() {
        return this == MYSQL || this == MARIADB;
    }

    /** The identifier that a name in a statement means, so that two spellings of one object are equal. */
    public Identifier identifier(String text, boolean quoted) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!quoted || isMySqlFamily() || this == SQLITE) {
            return Identifier.of(lower);
        }
        Pattern plain = this == H2 ? FOLDED_UP : FOLDED_DOWN;
        return plain.matcher(text).matches() ? Identifier.of(lower) : new Identifier(text, true);
    }

    boolean backslashEscapes() {
        return isMySqlFamily();
    }

    boolean nestsComments() {
        return this == POSTGRESQL || this == H2;
    }

    boolean backticks() {
        return isMySqlFamily() || this == SQLITE || this == H2;
    }

    boolean brackets() {
        return this == SQLITE;
    }

    boolean dollarQuotes() {
        return this == POSTGRESQL || this == H2;
    }
}
