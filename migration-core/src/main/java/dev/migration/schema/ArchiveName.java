package dev.migration.schema;

/** The names of tables that hold what contract scripts took away. They are nobody's business but that of an undo. */
public final class ArchiveName {
    /** What all of them begin with; last in a list of tables. */
    public static final String PREFIX = "zz_archive_";

    private ArchiveName() {}

    /** Whether a table is an archive. */
    public static boolean is(QualifiedName table) {
        return table.name().text().startsWith(PREFIX);
    }
}
