package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.CreateIndex;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import java.util.Set;

/** An index that a failed attempt has left broken passes for a good one. */
@AutoService(Rule.class)
public final class InvalidIndexLeft implements ActRule {
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
        if (act instanceof CreateIndex create
                && create.concurrently()
                && create.ifNotExists()
                && !isDroppedFirst(create, at)) {
            findings.add(
                    create.line(),
                    create.table() + "."
                            + (create.index().name() == null
                                    ? "index"
                                    : create.index().name()),
                    "is not built again where an earlier attempt has failed: IF NOT EXISTS takes the broken index for a good one.",
                    "Leave IF NOT EXISTS out, and drop the index before: DROP INDEX CONCURRENTLY IF EXISTS.");
        }
    }

    private static boolean isDroppedFirst(CreateIndex create, Situation at) {
        return at.earlier().stream()
                .anyMatch(before -> before instanceof Drop drop
                        && drop.kind() == ObjectKind.INDEX
                        && drop.names().stream()
                                .anyMatch(name ->
                                        name.name().equals(create.index().name())));
    }
}
