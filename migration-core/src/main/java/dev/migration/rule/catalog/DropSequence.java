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

/** A sequence goes, and where it stood with it. */
@AutoService(Rule.class)
public final class DropSequence implements ActRule {
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
        return Set.of(Engine.POSTGRESQL, Engine.H2, Engine.MARIADB);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Drop drop && drop.kind() == ObjectKind.SEQUENCE) {
            for (QualifiedName sequence : drop.names()) {
                if (!at.made().isNew(ObjectKind.SEQUENCE, sequence)) {
                    findings.add(
                            drop.line(),
                            sequence.toString(),
                            "is dropped with its current value; made again it would begin at 1 and give keys that are taken.",
                            "Drop it a release after the model let go of it, and let an undo set the value with setval."
                                    + " Then acknowledge this finding.");
                }
            }
        }
    }
}
