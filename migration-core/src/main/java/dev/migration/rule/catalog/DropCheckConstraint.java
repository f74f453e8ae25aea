package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.TableAct.DropConstraint;

/** A table loses a check. */
@AutoService(Rule.class)
public final class DropCheckConstraint implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof DropConstraint drop) {
            DroppedConstraint.of(act, at)
                    .filter(constraint -> constraint.kind() == Kind.CHECK)
                    .filter(constraint -> !isNeedless(drop, constraint, at))
                    .ifPresent(constraint -> findings.add(
                            drop.line(),
                            DroppedConstraint.object(drop),
                            "goes: rows that it refused may come from now on, and an undo that adds it again may fail.",
                            "Add the new check first (NOT VALID, then VALIDATE), and drop the old one behind it."));
        }
    }

    /** Another check has taken its place, or it says no more than NOT NULL does. */
    private static boolean isNeedless(DropConstraint drop, ConstraintDefinition check, Situation at) {
        boolean replaced = DroppedConstraint.isReplacedInScript(drop, Kind.CHECK, at);
        String expression = check.expression();
        return replaced
                || (expression != null
                        && at.table(drop.table()).stream()
                                .flatMap(table -> table.columns().stream())
                                .anyMatch(column -> column.notNull()
                                        && expression
                                                .replaceAll("[()]", "")
                                                .strip()
                                                .equals(column.name() + " is not null")));
    }
}
