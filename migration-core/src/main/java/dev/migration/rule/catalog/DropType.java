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
import dev.migration.sql.act.ObjectAct.Rename;
import dev.migration.sql.act.ObjectKind;
import java.util.Set;

/** A type or domain goes. */
@AutoService(Rule.class)
public final class DropType implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (!(act instanceof Drop drop)) {
            return;
        }
        for (QualifiedName name : drop.names()) {
            boolean kept = at.made().isNew(drop.kind(), name)
                    || Replaced.later(drop.kind(), name, at)
                    || at.earlier().stream()
                            .anyMatch(done -> done instanceof Rename rename
                                    && rename.kind() == drop.kind()
                                    && rename.to().equals(name.name()));
            if ((drop.kind() == ObjectKind.TYPE || drop.kind() == ObjectKind.DOMAIN) && !kept) {
                findings.add(
                        drop.line(),
                        name.toString(),
                        "is dropped; what still names it in a cast or a routine fails when it runs.",
                        "Drop it a release after its last use, without CASCADE.");
            }
        }
    }
}
