package dev.migration.database;

/**
 * A dev database, as reports name it.
 *
 * @param engine {@code postgresql}, {@code h2}
 * @param displayName {@code PostgreSQL}, {@code H2}
 * @param version as the engine tells it, without build details: {@code 16.4}
 * @param majorVersion the first number of the version
 * @param minorVersion the second number of the version
 * @param source {@code embedded} for one that this process started, {@code server} for one given by a URL, {@code none}
 *     where scripts were read and no server was asked
 */
public record DatabaseDescription(
        String engine, String displayName, String version, int majorVersion, int minorVersion, String source) {

    /** {@link #source} of a server that this process started. */
    public static final String EMBEDDED = "embedded";

    /** {@link #source} of a server given by a URL. */
    public static final String SERVER = "server";

    /** {@link #source} of a goal that reads scripts and asks no server. */
    public static final String NONE = "none";

    /** Refuses a source that reports do not know. */
    public DatabaseDescription {
        if (!source.equals(EMBEDDED) && !source.equals(SERVER) && !source.equals(NONE)) {
            throw new IllegalArgumentException("source: " + source);
        }
    }
}
