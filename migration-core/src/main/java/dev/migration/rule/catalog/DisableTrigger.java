package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.SessionAct.SetParameter;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;

/** Triggers are switched off, those that keep foreign keys among them. */
@AutoService(Rule.class)
public final class DisableTrigger implements ActRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof TableOption option
                && option.words().startsWith("disable trigger")
                && !at.isNew(option.table())) {
            tell(findings, option.line(), option.table().toString());
        } else if (act instanceof SetParameter set
                && set.name().equals("session_replication_role")
                && set.value().equals("replica")) {
            tell(findings, set.line(), "session_replication_role");
        }
    }

    private static void tell(Findings findings, int line, String object) {
        findings.add(
                line,
                object,
                "switches off triggers: rows come in that no foreign key was checked for and that no trigger has seen.",
                "Leave triggers on; change rows in small batches if they make it slow.");
    }
}
