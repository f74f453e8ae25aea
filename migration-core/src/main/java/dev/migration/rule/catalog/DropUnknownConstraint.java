package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.TableAct.DropConstraint;
import java.util.Set;

/** A constraint goes of which nobody can say what it was. */
@AutoService(Rule.class)
public final class DropUnknownConstraint implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.H2, Engine.MYSQL, Engine.MARIADB);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof DropConstraint drop
                && drop.name() != null
                && drop.kind() == null
                && !DroppedConstraint.isFresh(drop, at)
                && DroppedConstraint.of(act, at).isEmpty()) {
            findings.add(
                    drop.line(),
                    DroppedConstraint.object(drop),
                    "goes, and no script says what it demanded: it may be a key.",
                    "Look it up in the database, and judge it as what it is.");
        }
    }
}
