package dev.migration.sql;

/** Words of a statement that no reader here knows: the statement is opaque, not wrong. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message, null, false, false);
    }
}
