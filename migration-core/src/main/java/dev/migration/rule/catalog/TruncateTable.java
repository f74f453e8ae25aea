package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Truncate;

/** A table is emptied. */
@AutoService(Rule.class)
public final class TruncateTable implements ActRule {

    /** Called by the service loader. */
    public TruncateTable() {}

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
        if (act instanceof Truncate truncate && !truncate.cascade()) {
            for (QualifiedName table : truncate.tables()) {
                if (!at.isNew(table)) {
                    findings.add(
                            truncate.line(),
                            table.toString(),
                            "loses all of its rows, under a lock that stops readers too.",
                            "Delete the rows that may go, by a condition and in batches. If all of them may, acknowledge this"
                                    + " finding.");
                }
            }
        }
    }
}
