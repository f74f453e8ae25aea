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
import dev.migration.sql.act.TableAct.TableOption;

/** The earlier versions of rows go. */
@AutoService(Rule.class)
public final class DropHistoryData implements ActRule {
    private static final String FIX = "Export the history first. If nobody needs it, acknowledge this finding.";

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
        if (act instanceof TableOption option
                && option.words().equals("drop system versioning")
                && !at.isNew(option.table())) {
            findings.add(option.line(), option.table().toString(), "loses all earlier versions of its rows.", FIX);
        } else if (act instanceof Drop drop && drop.kind() == ObjectKind.TABLE) {
            for (QualifiedName table : drop.names()) {
                if (table.name().text().endsWith("_aud") && !at.isNew(table)) {
                    findings.add(
                            drop.line(),
                            table.toString(),
                            "holds the history of another table by its name (Envers), which is lost.",
                            FIX);
                }
            }
        }
    }
}
