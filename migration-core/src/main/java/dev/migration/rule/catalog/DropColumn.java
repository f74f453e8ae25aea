package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnDefinition;

/** A column goes, and what rows hold in it. */
@AutoService(Rule.class)
public final class DropColumn implements ActRule {

    /** Called by the service loader. */
    public DropColumn() {}

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof dev.migration.sql.act.ColumnAct.DropColumn drop
                && !at.isNew(drop.table(), drop.column())
                && !isComputed(drop, at)) {
            findings.add(
                    drop.line(),
                    drop.object(),
                    "is dropped with its values, and every instance of the old release that maps it fails.",
                    "Take the attribute out of the model first and drop the column a release later; keep a copy of the values"
                            + " if an undo has to restore them. Then acknowledge this finding.");
        }
    }

    /** What is computed as it is read can be computed again; so is what is stored, if the column comes again. */
    private static boolean isComputed(dev.migration.sql.act.ColumnAct.DropColumn drop, Situation at) {
        ColumnDefinition column = at.table(drop.table())
                .flatMap(table -> table.column(drop.column()))
                .orElse(null);
        boolean again = at.later().stream()
                .anyMatch(later -> later instanceof AddColumn add
                        && add.column().equals(drop.column())
                        && at.before().same(add.table(), drop.table()));
        return column != null && column.generation() != null && (!column.stored() || again);
    }
}
