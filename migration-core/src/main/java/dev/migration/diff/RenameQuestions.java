package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what looks like one thing under two names. */
final class RenameQuestions {
    private static final int FEWEST_COMMON_COLUMNS = 2;
    private static final double LEAST_COMMON_PART = 0.6;

    private final Triage triage;
    private final List<PossibleRename> found = new ArrayList<>();

    RenameQuestions(Triage triage) {
        this.triage = triage;
    }

    void askForColumns(List<ColumnDropped> dropped, List<ColumnAdded> added) {
        for (ColumnDropped old : dropped) {
            if (triage.settled(old)) {
                continue;
            }
            for (ColumnAdded young : added) {
                if (alike(old.dropped(), young.added())) {
                    found.add(question(
                            old, young, Path.typed(old.table()) + "." + Path.typed(old.column()), young.column()));
                }
            }
        }
    }

    void askForTables(List<TableDropped> dropped, List<TableAdded> added) {
        for (TableDropped old : dropped) {
            if (triage.settled(old)) {
                continue;
            }
            Map<Identifier, DataType> columns = new HashMap<>();
            old.dropped().columns().forEach(column -> columns.put(column.name(), column.type()));
            for (TableAdded young : added) {
                boolean neighbours = old.table().sibling(young.table().name()).equals(young.table());
                if (neighbours && alike(columns, young.added())) {
                    found.add(question(
                            old, young, Path.typed(old.table()), young.table().name()));
                }
            }
        }
    }

    List<PossibleRename> found() {
        return List.copyOf(found);
    }

    private static PossibleRename question(Change old, Change young, String typed, Identifier newName) {
        return new PossibleRename(old.object(), young.object(), typed + ":" + Path.typed(newName), typed);
    }

    private static boolean alike(Column old, Column young) {
        return (old.generation() == null) == (young.generation() == null)
                && TypeWidth.related(old.type(), young.type());
    }

    private static boolean alike(Map<Identifier, DataType> old, Table young) {
        int larger = Math.max(old.size(), young.columns().size());
        int smaller = Math.min(old.size(), young.columns().size());
        if (smaller < LEAST_COMMON_PART * larger) {
            return false;
        }
        long common = young.columns().stream()
                .filter(column -> column.type().equals(old.get(column.name())))
                .count();
        return common >= FEWEST_COMMON_COLUMNS && common >= LEAST_COMMON_PART * larger;
    }
}
