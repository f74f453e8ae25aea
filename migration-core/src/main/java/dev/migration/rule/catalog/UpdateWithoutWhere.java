package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Update;

/** All rows of a table are overwritten. */
@AutoService(Rule.class)
public final class UpdateWithoutWhere implements ActRule {
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
        if (!(act instanceof Update update)
                || !Always.holds(update.where())
                || at.isTemporary(update.table())
                || at.made().isNew(update.table())) {
            return;
        }
        boolean fills = !update.columns().isEmpty()
                && update.columns().stream().allMatch(column -> at.isNew(update.table(), column));
        findings.add(
                fills ? Severity.WARNING : Severity.ERROR,
                update.line(),
                update.table().toString(),
                fills
                        ? "is filled in one statement that locks every row until the script commits."
                        : "has every row overwritten, and no undo knows what was there.",
                fills
                        ? "Fill the new column in batches, in a script of its own."
                        : "Say with WHERE which rows change, and change them in batches. If all of them must, acknowledge this"
                                + " finding.");
    }
}
