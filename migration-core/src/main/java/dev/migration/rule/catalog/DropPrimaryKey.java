package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.TableAct.DropConstraint;

/** A table loses its primary key. */
@AutoService(Rule.class)
public final class DropPrimaryKey implements ActRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof DropConstraint drop) {
            DroppedConstraint.of(act, at)
                    .filter(constraint -> constraint.kind() == Kind.PRIMARY_KEY)
                    .filter(constraint -> !isReplaced(drop, at))
                    .ifPresent(
                            constraint -> findings.add(
                                    drop.line(),
                                    DroppedConstraint.object(drop),
                                    "goes: rows may be told apart no more, and replication and foreign keys need it.",
                                    "Drop the old key and add the new one in one statement, on PostgreSQL from an index that was built CONCURRENTLY."));
        }
    }

    /** In the same statement; or in the same transaction, of which nobody sees the middle. */
    private static boolean isReplaced(DropConstraint drop, Situation at) {
        boolean together = at.engine() == Engine.POSTGRESQL && at.inTransaction();
        return together
                ? DroppedConstraint.isReplacedInScript(drop, Kind.PRIMARY_KEY, at)
                : DroppedConstraint.isReplaced(drop, Kind.PRIMARY_KEY, at);
    }
}
