package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Delete;

/** All rows of a table are deleted. */
@AutoService(Rule.class)
public final class DeleteWithoutWhere implements ActRule {

    /** Called by the service loader. */
    public DeleteWithoutWhere() {}

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
        if (act instanceof Delete delete
                && Always.holds(delete.where())
                && !at.isTemporary(delete.table())
                && !at.made().isNew(delete.table())) {
            findings.add(
                    delete.line(),
                    delete.table().toString(),
                    "loses all of its rows: the DELETE has no condition that leaves any.",
                    "Say with WHERE which rows may go, and delete them in batches. If all of them may, acknowledge this"
                            + " finding.");
        }
    }
}
