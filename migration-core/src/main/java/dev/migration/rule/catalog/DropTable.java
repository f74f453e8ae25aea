package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;

/** A table goes, and its rows with it. */
@AutoService(Rule.class)
public final class DropTable implements ActRule {

    /** Called by the service loader. */
    public DropTable() {}

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
        if (!(act instanceof Drop drop)
                || drop.kind() != ObjectKind.TABLE
                || drop.words().startsWith("temporary")) {
            return;
        }
        for (QualifiedName table : drop.names()) {
            boolean toldOtherwise = RecreateTable.isMadeAgain(table, at) || DropPartition.isPartition(table, at);
            if (!at.isNew(table) && !toldOtherwise && !Rebuild.copies(table, at)) {
                findings.add(
                        drop.line(),
                        table.toString(),
                        "is dropped with all of its rows, and every instance of the old release that reads it fails.",
                        "Take it out of the model first and drop it a release later; rename it meanwhile to see that nobody"
                                + " misses it. Then acknowledge this finding.");
            }
        }
    }
}
