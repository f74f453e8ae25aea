package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.ScriptRule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.ReadScript;
import dev.migration.sql.Statement;

/** A script whose text is broken. */
@AutoService(Rule.class)
public final class ParseError implements ScriptRule {
    private static final String FIX = "Close what is open; Flyway would send the statement to the database as it is.";

    /** Called by the service loader. */
    public ParseError() {}

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(ReadScript script, Situation before, Findings findings) {
        String name = script.script().fileName();
        for (Statement statement : script.statements()) {
            if (statement.broken() != null) {
                findings.of(script, statement)
                        .add(statement.line(), name, "cannot be read: " + statement.broken() + ".", FIX);
            }
        }
        if (script.broken() != null) {
            int line = script.brokenAt() == null ? 1 : script.brokenAt();
            findings.add(line, name, "cannot be cut into statements: " + script.broken(), FIX);
        }
    }
}
