package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;

/** Logical replication tells rows apart in another way. */
@AutoService(Rule.class)
public final class ReplicaIdentityChange implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof TableOption option
                && option.words().startsWith("replica identity")
                && !option.words().equals("replica identity default")
                && !at.isNew(option.table())) {
            findings.add(
                    option.line(),
                    option.table().toString(),
                    "is replicated by something else than its key: subscribers fail, or every change carries the whole row.",
                    "Change it together with the subscribers, by hand.");
        }
    }
}
