package dev.migration.diff;

import dev.migration.diff.KeyChange.ForeignKeyAdded;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.Triage.Extra;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares a table's foreign keys: first by what they join, then by name. */
final class ForeignKeyDiffer {
    private final Triage triage;
    private final QualifiedName table;
    private final List<Identifier> lost;
    private final Leftovers<ForeignKey> keys;

    ForeignKeyDiffer(Triage triage, Table current, Table desired, List<Identifier> lost) {
        this.triage = triage;
        this.table = desired.name();
        this.lost = lost;
        this.keys = new Leftovers<>(current.foreignKeys(), desired.foreignKeys());
    }

    void compare() {
        // The same columns of the same table, best with the same rules.
        keys.take((have, want) -> joinsSame(have, want) && sameRules(have, want));
        keys.take((have, want) -> joinsSame(have, want)).forEach(pair -> compareRules(pair.current(), pair.desired()));

        // The same name for other columns.
        keys.take((have, want) -> have.name().equals(want.name()) && !InventedName.is(have.name()))
                .forEach(pair -> triage.needed(new ForeignKeyChanged(table, pair.current(), pair.desired())));

        // What only one side has.
        keys.desired().forEach(want -> triage.needed(new ForeignKeyAdded(table, want)));
        keys.current()
                .forEach(have -> triage.extra(
                        new ForeignKeyDropped(table, have),
                        have.columns().stream().anyMatch(lost::contains)
                                ? Extra.GOES_WITH_ITS_COLUMN
                                : Extra.STAYS_UNLESS_COMPLETE));
    }

    private void compareRules(ForeignKey have, ForeignKey want) {
        ForeignKeyChanged change = new ForeignKeyChanged(table, have, want);
        boolean asked = lacks(have.onDelete(), want.onDelete())
                || lacks(have.onUpdate(), want.onUpdate())
                || (have.deferrability() != want.deferrability()
                        && want.deferrability() != Deferrability.NOT_DEFERRABLE);
        if (asked || triage.completeModel()) {
            triage.needed(change);
        } else {
            triage.wider(change, table, List.of());
        }
    }

    private static boolean lacks(ReferentialAction have, ReferentialAction want) {
        return have != want && want != ReferentialAction.NO_ACTION;
    }

    private static boolean sameRules(ForeignKey have, ForeignKey want) {
        return have.onDelete() == want.onDelete()
                && have.onUpdate() == want.onUpdate()
                && have.deferrability() == want.deferrability()
                && have.matchFull() == want.matchFull()
                && have.onDeleteColumns().equals(want.onDeleteColumns())
                && have.validity() == want.validity();
    }

    private static boolean joinsSame(ForeignKey have, ForeignKey want) {
        return have.referencedTable().equals(want.referencedTable())
                && pairs(have).equals(pairs(want));
    }

    private static Map<Identifier, Identifier> pairs(ForeignKey key) {
        Map<Identifier, Identifier> pairs = new TreeMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.put(key.columns().get(i), key.referencedColumns().get(i));
        }
        return pairs;
    }
}
