package dev.migration.database.postgresql;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What a server answers, as a message that helps. The states are those of <a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">the manual's appendix A</a>.
 */
final class Refusal {
    private final String server;

    /**
     * @param address {@code host:port}
     */
    Refusal(String address) {
        this.server = "PostgreSQL server at " + address;
    }

    /** The server does not answer, or does not let us in. */
    MigrationException connecting(SQLException cause) {
        String state = Objects.requireNonNullElse(cause.getSQLState(), "");
        if (state.startsWith("28") || state.equals("08004")) {
            return setup(
                    "The " + server + " refuses the login",
                    "Put the right user and password into the URL's parameters: ?user=…&password=….",
                    cause);
        }
        if (state.equals("3D000")) {
            return setup(
                    "The " + server + " has no such database",
                    "Name one that exists in the URL, /postgres for instance; nothing in it is touched.",
                    cause);
        }
        return setup(
                "No answer from the " + server,
                "Start it, or correct host and port in the parameter database; with database=postgresql none is needed.",
                cause);
    }

    /** A scratch database cannot be created. */
    MigrationException creating(String role, SQLException cause) {
        String hint = "42501".equals(cause.getSQLState())
                ? "Let an administrator run: ALTER ROLE \"" + role.replace("\"", "\"\"") + "\" CREATEDB;"
                : "See whether a CREATE DATABASE by hand succeeds there, then try again.";
        return setup("The " + server + " creates no scratch database", hint, cause);
    }

    /** A scratch database cannot be dropped. */
    MigrationException dropping(String database, SQLException cause) {
        return setup(
                "The " + server + " does not drop the scratch database " + database,
                "Drop it by hand, or leave it: a later run drops it when it is a day old.",
                cause);
    }

    private static MigrationException setup(String what, String hint, SQLException cause) {
        return MigrationException.setup(what + ": " + words(cause), hint, cause);
    }

    /** The engine's own words, in one line; the driver hides an unknown host behind "the connection attempt failed". */
    private static String words(SQLException exception) {
        String words = String.valueOf(exception.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        boolean unexplained = exception.getCause() instanceof IOException && words.endsWith("failed.");
        return unexplained ? words + " (" + exception.getCause() + ")" : words;
    }
}
