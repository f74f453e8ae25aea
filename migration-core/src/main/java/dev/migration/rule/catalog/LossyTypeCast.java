package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;

/** A column gets another kind of values. */
@AutoService(Rule.class)
public final class LossyTypeCast implements ActRule {
    private static final String FIX =
            "Add a column of the new type, fill it with an expression that you have tried on all rows, compare, and let the new"
                    + " column take over a release later.";

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        TypeChange.of(act, at)
                .filter(change -> change.verdict() == TypeChange.Verdict.LOSES)
                .ifPresent(change -> findings.add(
                        act.line(),
                        change.act().object(),
                        "becomes " + change.after()
                                + ", another kind of value: a row whose value has no counterpart loses it"
                                + " or fails the script, and no undo knows what it was.",
                        FIX));
    }
}
