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
import dev.migration.sql.act.ObjectAct.Alter;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import java.util.Set;

/** An extension goes or is updated. */
@AutoService(Rule.class)
public final class DropExtension implements ActRule {
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
        if (act instanceof Drop drop && drop.kind() == ObjectKind.EXTENSION) {
            for (QualifiedName extension : drop.names()) {
                if (!at.made().isNew(ObjectKind.EXTENSION, extension)) {
                    findings.add(
                            drop.line(),
                            extension.toString(),
                            "is dropped with its types, functions and operators.",
                            "Make sure that no column, index or routine uses it, and drop it by hand.");
                }
            }
        } else if (act instanceof Alter alter
                && alter.kind() == ObjectKind.EXTENSION
                && alter.words().startsWith("update")) {
            findings.add(
                    alter.line(),
                    alter.name().toString(),
                    "is updated: a script of its own runs, which no undo takes back.",
                    "Read its release notes, try it on a copy, and update it by hand.");
        }
    }
}
