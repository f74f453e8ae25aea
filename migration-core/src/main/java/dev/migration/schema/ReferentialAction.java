package dev.migration.schema;

/** What a foreign key does to the referencing row when the referenced one goes or changes. */
public enum ReferentialAction {
    /** Refuse at the end of the statement or transaction. */
    NO_ACTION("no action"),
    /** Refuse at once. */
    RESTRICT("restrict"),
    /** Do the same to the referencing row. */
    CASCADE("cascade"),
    /** Set the referencing columns to NULL. */
    SET_NULL("set null"),
    /** Set the referencing columns to their defaults. */
    SET_DEFAULT("set default");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The words behind {@code ON DELETE}. */
    public String sql() {
        return sql;
    }
}
