package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.SessionAct.SetParameter;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;

/** Foreign keys are not checked for a while. */
@AutoService(Rule.class)
public final class ForeignKeyChecksDisabled implements ActRule {
    private static final Set<String> SETTINGS = Set.of("foreign_key_checks", "foreign_keys", "referential_integrity");
    private static final Set<String> OFF = Set.of("0", "off", "false", "no");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.MYSQL, Engine.MARIADB, Engine.SQLITE, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof SetParameter set && isOff(set)) {
            boolean restored = at.later().stream()
                    .anyMatch(later ->
                            later instanceof SetParameter other && other.name().equals(set.name()) && !isOff(other));
            tell(restored, set.line(), set.name(), findings);
        } else if (act instanceof TableOption option
                && option.words().startsWith("set referential_integrity false")
                && !at.isNew(option.table())) {
            boolean restored = at.later().stream()
                    .anyMatch(later -> later instanceof TableOption other
                            && other.words().startsWith("set referential_integrity true"));
            tell(restored, option.line(), option.table().toString(), findings);
        }
    }

    private static boolean isOff(SetParameter set) {
        return SETTINGS.contains(set.name()) && OFF.contains(set.value());
    }

    private static void tell(boolean restored, int line, String object, Findings findings) {
        findings.add(
                restored ? Severity.WARNING : Severity.ERROR,
                line,
                object,
                restored
                        ? "lets rows in that point at nothing; they are never looked at again."
                        : "is off for the rest of the script, and for the scripts behind it in the same session.",
                "Look for rows that point at nothing, with a query, before and behind; and switch the checks on again in the"
                        + " same script.");
    }
}
