package dev.migration.error;

import org.jspecify.annotations.Nullable;

/**
 * A failure a person can act on: what happened and where ({@link #getMessage()}), and what to do next ({@link #hint()}).
 * No other exception leaves core on purpose, so a caller needs one {@code catch}.
 */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose work is needed. */
    public enum Fault {
        /** The project's scripts or its entity model need work. */
        PROJECT,
        /** The configuration, the machine or a server needs work. */
        SETUP
    }

    private final Fault fault;
    private final String hint;
    private @Nullable String script;
    private @Nullable Integer line;

    private MigrationException(Fault fault, String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.hint = hint;
    }

    /** The project's scripts or entities are at fault. */
    public static MigrationException project(String message, String hint) {
        return new MigrationException(Fault.PROJECT, message, hint, null);
    }

    /** The project's scripts or entities are at fault, as {@code cause} shows. */
    public static MigrationException project(String message, String hint, Throwable cause) {
        return new MigrationException(Fault.PROJECT, message, hint, cause);
    }

    /** The set-up is at fault. */
    public static MigrationException setup(String message, String hint) {
        return new MigrationException(Fault.SETUP, message, hint, null);
    }

    /** The set-up is at fault, as {@code cause} shows. */
    public static MigrationException setup(String message, String hint, Throwable cause) {
        return new MigrationException(Fault.SETUP, message, hint, cause);
    }

    /** This failure, which a line of a script caused; {@code line} is null where no single line is to blame. */
    public MigrationException at(String failedScript, @Nullable Integer failedLine) {
        this.script = failedScript;
        this.line = failedLine;
        return this;
    }

    /** The script that failed, relative to the module, or null where none did. */
    public @Nullable String script() {
        return script;
    }

    /** The line that failed, from 1, or null. */
    public @Nullable Integer line() {
        return line;
    }

    /** Whose work is needed. */
    public Fault fault() {
        return fault;
    }

    /** What to do next, one or more whole sentences. */
    public String hint() {
        return hint;
    }
}
