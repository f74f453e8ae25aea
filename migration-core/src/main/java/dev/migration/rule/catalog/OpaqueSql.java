package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;

/** A statement that nobody here understands, so that no rule has judged it. */
@AutoService(Rule.class)
public final class OpaqueSql implements ActRule {
    private static final int SHOWN = 60;

    /** Called by the service loader. */
    public OpaqueSql() {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Act.Opaque opaque) {
            String text = opaque.text();
            findings.add(
                    opaque.line(),
                    text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
                    "is not understood or is put together at run time, so no rule has judged it.",
                    "Write it as plain statements, or read it with care and acknowledge this finding.");
        }
    }
}
