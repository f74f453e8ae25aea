package dev.migration.sql.act;

/** An act on the session: settings, transactions, locks, upkeep. */
public sealed interface SessionAct extends Act {

    /**
     * {@code SET}, {@code RESET}, {@code PRAGMA}.
     *
     * @param line its line
     * @param name the setting, in lower case: {@code lock_timeout}, {@code foreign_key_checks}, {@code foreign_keys}
     * @param value its value in lower case, {@code default} where it is reset; empty where it is only asked for
     * @param scope {@code local}, {@code session}, {@code global}, {@code pragma}, {@code user} for a variable; else empty
     */
    record SetParameter(int line, String name, String value, String scope) implements SessionAct {}

    /**
     * {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT}.
     *
     * @param line its line
     * @param verb which of them: {@code begin}, {@code commit}, {@code rollback}, {@code savepoint}
     */
    record Transaction(int line, String verb) implements SessionAct {}

    /**
     * {@code LOCK TABLE}, {@code UNLOCK TABLES}.
     *
     * @param line its line
     * @param words the statement
     */
    record Lock(int line, String words) implements SessionAct {}

    /**
     * {@code VACUUM}, {@code ANALYZE}, {@code REINDEX}, {@code CLUSTER}, {@code REFRESH}, {@code OPTIMIZE} …
     *
     * @param line its line
     * @param words the statement
     */
    record Upkeep(int line, String words) implements SessionAct {}
}
