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

/** A schema goes, and all that is in it. */
@AutoService(Rule.class)
public final class DropSchema implements ActRule {
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
        return Set.of(Engine.POSTGRESQL, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Drop drop && drop.kind() == ObjectKind.SCHEMA) {
            for (QualifiedName schema : drop.names()) {
                if (!at.made().isNew(ObjectKind.SCHEMA, schema)) {
                    findings.add(
                            drop.line(),
                            schema.toString(),
                            "is dropped with every object in it.",
                            "Drop its objects one by one, each a release after the model let go of it. If nothing in it is"
                                    + " needed, acknowledge this finding.");
                }
            }
        }
    }
}
