package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Truncate;
import java.util.Set;

/** A table is emptied, and with it every table that references it. */
@AutoService(Rule.class)
public final class TruncateCascade implements ActRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Truncate truncate && truncate.cascade()) {
            for (QualifiedName table : truncate.tables()) {
                findings.add(
                        truncate.line(),
                        table.toString(),
                        "is emptied with every table that references it, and those that reference them.",
                        "Name the tables that may lose their rows, without CASCADE.");
            }
        }
    }
}
