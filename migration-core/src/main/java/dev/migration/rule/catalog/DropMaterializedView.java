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
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import java.util.Set;

/** A materialized view goes. */
@AutoService(Rule.class)
public final class DropMaterializedView implements ActRule {
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
        if (!(act instanceof Drop drop)) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            boolean kept = at.made().isNew(drop.kind(), name) || Replaced.later(drop.kind(), name, at);
            if (drop.kind() == ObjectKind.MATERIALIZED_VIEW && !kept) {
                findings.add(
                        drop.line(),
                        name.toString(),
                        "is dropped with its stored rows; its readers fail, and building it again takes its time.",
                        "Build the new one under another name, then let both change their names.");
            }
        }
    }
}
