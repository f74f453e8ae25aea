package dev.migration.sql;

/** A text that is broken: a quote, comment or parenthesis that nothing closes. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unreadable(String message, int line) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
