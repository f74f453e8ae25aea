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
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.DropConstraint;
import java.util.Set;

/** What is dropped takes along what nobody named. */
@AutoService(Rule.class)
public final class DropCascade implements ActRule {
    private static final String FIX =
            "Drop what depends on it by name, in its order, without CASCADE; make views again behind it.";

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
        if (act instanceof Drop drop && drop.cascade()) {
            for (QualifiedName name : drop.names()) {
                boolean fresh = drop.kind() == ObjectKind.TABLE
                        ? at.isNew(name)
                        : at.made().isNew(drop.kind(), name);
                if (!fresh) {
                    tell(findings, drop.line(), name.toString());
                }
            }
        } else if (act instanceof DropConstraint drop && drop.cascade() && !at.isNew(drop.table())) {
            tell(findings, drop.line(), drop.table() + "." + drop.name());
        } else if (act instanceof ColumnAct.DropColumn drop
                && drop.cascade()
                && !at.isNew(drop.table(), drop.column())) {
            tell(findings, drop.line(), drop.object());
        }
    }

    private static void tell(Findings findings, int line, String object) {
        findings.add(line, object, "is dropped with all that depends on it, which nobody has named.", FIX);
    }
}
