package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.TableAct.DropConstraint;

/** A table loses a foreign key. */
@AutoService(Rule.class)
public final class DropForeignKey implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof DropConstraint drop) {
            DroppedConstraint.of(act, at)
                    .filter(constraint -> constraint.kind() == Kind.FOREIGN_KEY)
                    .filter(constraint -> !DroppedConstraint.isReplacedInScript(drop, Kind.FOREIGN_KEY, at))
                    .ifPresent(
                            constraint -> findings.add(
                                    drop.line(),
                                    DroppedConstraint.object(drop),
                                    "goes: rows may point at nothing from now on, and PostgreSQL locks both tables for it.",
                                    "Drop it in a script of its own with a lock timeout, once the application keeps the rule or needs it no more."));
        }
    }
}
