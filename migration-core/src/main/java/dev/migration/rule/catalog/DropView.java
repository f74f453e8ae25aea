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

/** A view goes. */
@AutoService(Rule.class)
public final class DropView implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (!(act instanceof Drop drop)) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            boolean kept = at.made().isNew(drop.kind(), name) || Replaced.later(drop.kind(), name, at);
            if (drop.kind() == ObjectKind.VIEW && !kept) {
                findings.add(
                        drop.line(),
                        name.toString(),
                        "is dropped, and whatever still reads it fails.",
                        "Replace it with CREATE OR REPLACE VIEW, or drop it a release after its last reader.");
            }
        }
    }
}
