package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.TableAct.CreateTable;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;

/** A table forgets its rows after a crash. */
@AutoService(Rule.class)
public final class SetUnlogged implements ActRule {
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
        if (act instanceof TableOption option && option.words().equals("set unlogged") && !at.isNew(option.table())) {
            findings.add(
                    option.line(),
                    option.table().toString(),
                    "loses all of its rows after a crash and has none on replicas; it is written anew under a lock that stops"
                            + " readers too.",
                    "Leave the table logged.");
        } else if (act instanceof CreateTable create && create.kind() == CreateTable.Kind.UNLOGGED) {
            findings.add(
                    Severity.WARNING,
                    create.line(),
                    create.table().toString(),
                    "will lose all of its rows after a crash and have none on replicas.",
                    "Make the table logged unless its rows can be made again at any time.");
        }
    }
}
