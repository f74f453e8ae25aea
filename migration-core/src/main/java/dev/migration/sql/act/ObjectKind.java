package dev.migration.sql.act;

import java.util.Locale;

/** What a statement creates, alters or drops. */
public enum ObjectKind {
    /** Table. */
    TABLE,
    /** Index. */
    INDEX,
    /** View. */
    VIEW,
    /** Materialized view. */
    MATERIALIZED_VIEW,
    /** Sequence. */
    SEQUENCE,
    /** Type, enum types among them. */
    TYPE,
    /** Domain. */
    DOMAIN,
    /** Function, aggregate. */
    FUNCTION,
    /** Procedure. */
    PROCEDURE,
    /** Trigger. */
    TRIGGER,
    /** Schema. */
    SCHEMA,
    /** Database. */
    DATABASE,
    /** Extension. */
    EXTENSION,
    /** Policy of row security. */
    POLICY,
    /** Role or user. */
    ROLE,
    /** All that rules have no word for. */
    OTHER;

    /** As people write it: {@code materialized view}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
