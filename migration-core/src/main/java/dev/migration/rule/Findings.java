package dev.migration.rule;

import dev.migration.sql.ReadScript;
import dev.migration.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what one rule finds, and adds whose it is. */
public final class Findings {
    private final Rule rule;
    private final @Nullable ReadScript script;
    private final @Nullable Statement statement;
    private final List<Finding> found;

    Findings(Rule rule, @Nullable ReadScript script, @Nullable Statement statement, List<Finding> found) {
        this.rule = rule;
        this.script = script;
        this.statement = statement;
        this.found = found;
    }

    /**
     * Adds a finding of the rule's own severity.
     *
     * @param line the line in the script
     * @param object what it is about: {@code orders.note}
     * @param message what is wrong; the object stands before it
     * @param fix what to do
     */
    public void add(int line, String object, String message, String fix) {
        add(rule.severity(), line, object, message, fix);
    }

    /** Adds a finding of a severity of its own. */
    public void add(Severity severity, int line, String object, String message, String fix) {
        String file = script == null ? null : script.script().file();
        found.add(new Finding(
                rule.id(),
                severity,
                file,
                line,
                object,
                message,
                fix,
                statement == null ? null : statement.normalised()));
    }

    /** The same collector for another statement, where a rule looks at several. */
    public Findings of(ReadScript other, @Nullable Statement its) {
        return new Findings(rule, other, its, found);
    }
}
