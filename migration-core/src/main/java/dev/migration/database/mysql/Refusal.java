package dev.migration.database.mysql;

import dev.migration.database.EngineWords;
import dev.migration.error.MigrationException;
import java.sql.SQLException;

/**
 * What a server answers, as a message that helps. The numbers are those of <a
 * href="https://mariadb.com/docs/server/reference/error-codes/mariadb-error-code-reference">the manual</a>, the same on
 * MySQL.
 */
final class Refusal {
    private static final int NO_SUCH_DATABASE = 1049;
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int NOT_ALLOWED_HOST = 1130;

    private final String server;

    /**
     * @param address {@code host:port}
     */
    Refusal(String address) {
        this.server = "database server at " + address;
    }

    /** The server does not answer, or does not let us in. */
    MigrationException connecting(SQLException cause) {
        return switch (cause.getErrorCode()) {
            case ACCESS_DENIED, NOT_ALLOWED_HOST, DATABASE_DENIED ->
                setup(
                        "The " + server + " refuses the login",
                        "Put the right user and password into the URL's parameters: ?user=…&password=….",
                        cause);
            case NO_SUCH_DATABASE ->
                setup(
                        "The " + server + " has no such database",
                        "Leave the database out of the URL, jdbc:mariadb://host:3306/?user=…: nothing in it is needed.",
                        cause);
            default ->
                setup(
                        "No answer from the " + server,
                        "Start it, or correct host and port in the parameter database; with database=mariadb none is"
                                + " needed.",
                        cause);
        };
    }

    /** A scratch database cannot be created. */
    MigrationException creating(SQLException cause) {
        String hint = cause.getErrorCode() == DATABASE_DENIED
                ? "Let an administrator run: GRANT ALL PRIVILEGES ON `migration\\_scratch\\_%`.* TO the user of the URL."
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
        return MigrationException.setup(what + ": " + EngineWords.of(cause), hint, cause);
    }
}
