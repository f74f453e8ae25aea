package dev.migration.dialect;

import dev.migration.operation.Archive;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows on their way into an archive and back, each way in one statement, in SQL that engines share. */
public final class ArchiveSql {
    private static final String KEPT = "kept";

    private final Names names;

    /** Written with these names. */
    public ArchiveSql(Names names) {
        this.names = names;
    }

    /** Fills the archive; only while it is empty where {@code once}. */
    public String keep(Archive archive, boolean once) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < archive.columns().size(); i++) {
            values.add(converted(
                    names.sql(archive.columns().get(i).name()),
                    archive.columns().get(i),
                    archive.copy().columns().get(i)));
        }
        String copy = names.sql(archive.copy().name());
        return insert(copy, archive, "", values) + names.sql(archive.table()) + (once ? unlessFilled(copy) : "");
    }

    /**
     * Fills the table while it is empty.
     *
     * @param overriding what stands behind the columns where some of them number rows that are new; nothing on most engines
     */
    public String restore(Archive archive, String overriding) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < archive.columns().size(); i++) {
            values.add(converted(
                    names.sql(archive.columns().get(i).name()),
                    archive.copy().columns().get(i),
                    archive.columns().get(i)));
        }
        String table = names.sql(archive.table());
        return insert(table, archive, overriding, values)
                + names.sql(archive.copy().name())
                + unlessFilled(table);
    }

    private String insert(String into, Archive archive, String overriding, List<String> values) {
        return "insert into " + into + " (" + columns(archive) + ")" + overriding + "\nselect "
                + String.join(", ", values) + " from ";
    }

    private static String unlessFilled(String table) {
        return "\nwhere not exists (select 1 from " + table + ")";
    }

    /** The names of the columns that the archive has. */
    public String columns(Archive archive) {
        return names.sql(archive.columns().stream().map(Column::name).toList());
    }

    /** Gives each row its value back; {@code also} is what else is set, with a comma before it. */
    public String restore(RestoreColumn operation, String also) {
        return "update " + names.sql(operation.table()) + " set "
                + names.sql(operation.column().name()) + " = " + value(operation) + also + "\nwhere "
                + isKept(operation);
    }

    /** Whether the archive knows the row. */
    public String isKept(RestoreColumn operation) {
        return "exists (select 1" + same(operation) + ")";
    }

    /** What the archive has for the row. */
    public String value(RestoreColumn operation) {
        Identifier name = operation.column().name();
        Column copied = operation.archive().copy().column(name).orElseThrow();
        return converted("(select " + KEPT + "." + names.sql(name) + same(operation) + ")", copied, operation.column());
    }

    private String same(RestoreColumn operation) {
        Archive archive = operation.archive();
        PrimaryKey key = Objects.requireNonNull(archive.copy().primaryKey(), "an archive of a column");
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < archive.columns().size(); i++) {
            Column own = archive.columns().get(i);
            if (key.columns().contains(own.name())) {
                String name = names.sql(own.name());
                equal.add(converted(KEPT + "." + name, archive.copy().columns().get(i), own) + " = "
                        + names.sql(operation.table().name()) + "." + name);
            }
        }
        return " from " + names.sql(archive.copy().name()) + " " + KEPT + " where " + String.join(" and ", equal);
    }

    private static String converted(String value, Column from, Column to) {
        return from.type().sql().equals(to.type().sql())
                ? value
                : "cast(" + value + " as " + to.type().sql() + ")";
    }
}
