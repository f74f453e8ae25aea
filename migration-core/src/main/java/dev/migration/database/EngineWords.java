package dev.migration.database;

/** What an engine answered, fit for one line of a message. */
public final class EngineWords {
    private static final String SCRATCH = "migration_scratch_[0-9a-f]+_\\d+";

    private EngineWords() {}

    /**
     * The words of the innermost cause: one line, without the statement that H2 adds, the position of
     * PostgreSQL, and the connection and scratch database of MariaDB.
     */
    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        int statement = message.indexOf("; SQL statement:");
        String words = statement < 0 ? message : message.substring(0, statement);
        // MariaDB quotes either each part of a name or, as in "Table 'db.t' doesn't exist", the whole.
        return words.replaceAll(
                        "\\s*Position: \\d+|^\\(conn=\\d+\\) |([`'])" + SCRATCH + "\\1\\.|" + SCRATCH + "\\.", "")
                .strip()
                .replaceAll("\\s*\\R\\s*", " ");
    }
}
