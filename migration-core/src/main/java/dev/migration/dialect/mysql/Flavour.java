package dev.migration.dialect.mysql;

/** The two that grew from the same root. */
public enum Flavour {
    /** Has sequences, {@code IF EXISTS} nearly everywhere, and {@code json} as another word for {@code longtext}. */
    MARIADB("mariadb", "MariaDB"),
    /** Has functional indexes, and no {@code IF EXISTS} within {@code ALTER TABLE}. */
    MYSQL("mysql", "MySQL");

    private final String engine;
    private final String displayName;

    Flavour(String engine, String displayName) {
        this.engine = engine;
        this.displayName = displayName;
    }

    /** As users type it. */
    public String engine() {
        return engine;
    }

    /** As people write it. */
    public String displayName() {
        return displayName;
    }
}
