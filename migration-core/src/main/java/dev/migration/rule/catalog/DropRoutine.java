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

/** A function or procedure goes. */
@AutoService(Rule.class)
public final class DropRoutine implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (!(act instanceof Drop drop)) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            boolean kept = at.made().isNew(drop.kind(), name) || Replaced.later(drop.kind(), name, at);
            if ((drop.kind() == ObjectKind.FUNCTION || drop.kind() == ObjectKind.PROCEDURE) && !kept) {
                findings.add(
                        drop.line(),
                        name.toString(),
                        "is dropped; no engine knows who still calls it, and they fail when they do.",
                        "Make the new one beside it and drop this one a release later.");
            }
        }
    }
}
