package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange;
import dev.migration.diff.IndexChange;
import dev.migration.diff.KeyChange;
import dev.migration.diff.Slug;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.TreeSet;

/** The words behind the version in a script's name, from what the script changes. */
public final class ScriptDescription {
    private ScriptDescription() {}

    /**
     * {@code orders_note} for a column, {@code orders_index} for an index, {@code orders} for several changes of one table,
     * {@code orders_and_3_more} for several tables, sequences or types.
     */
    public static String of(List<Change> changes) {
        TreeSet<String> subjects = new TreeSet<>();
        TreeSet<String> owners = new TreeSet<>();
        for (Change change : changes) {
            subjects.add(subject(change));
            owners.add(owner(change));
        }
        if (subjects.isEmpty()) {
            return "no_change";
        }
        if (subjects.size() == 1) {
            return Slug.of(subjects.first());
        }
        return Slug.of(owners.size() == 1 ? owners.first() : owners.first() + " and " + (owners.size() - 1) + " more");
    }

    /** A constraint's name is often a hash, so its sort says more. */
    private static String subject(Change change) {
        if (change instanceof KeyChange || change instanceof IndexChange || change instanceof CheckChange) {
            return owner(change) + " " + change.kind().replaceAll("-(added|dropped|changed)$", "");
        }
        return change.object();
    }

    private static String owner(Change change) {
        QualifiedName table = change.table();
        return table == null ? change.object() : table.toString();
    }
}
