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

/** A database goes, and everything with it. */
@AutoService(Rule.class)
public final class DropDatabase implements ActRule {
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
        return Set.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Drop drop && drop.kind() == ObjectKind.DATABASE) {
            for (QualifiedName database : drop.names()) {
                if (!at.made().isNew(ObjectKind.DATABASE, database)) {
                    findings.add(
                            drop.line(),
                            database.toString(),
                            "is dropped with everything in it.",
                            "Take the statement out: no migration needs it, and no undo brings anything back.");
                }
            }
        }
    }
}
