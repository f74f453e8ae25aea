package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.ColumnOption;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnDefinition;
import java.util.Objects;
import java.util.Set;

/** What a column is computed from changes, or it is computed no more. */
@AutoService(Rule.class)
public final class DropGeneratedExpression implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof ColumnOption option
                && (option.words().startsWith("drop expression")
                        || option.words().startsWith("set expression"))
                && !at.isNew(option.table(), option.column())) {
            tell(findings, option);
        } else if (act instanceof RedefineColumn redefine && !at.isNew(redefine.table(), redefine.column())) {
            ColumnDefinition before = at.table(redefine.table())
                    .flatMap(table -> table.column(redefine.column()))
                    .orElse(null);
            ColumnDefinition after = redefine.definition();
            boolean changes = before != null
                    && (!Objects.equals(before.generation(), after.generation())
                            || (before.generation() != null && before.stored() != after.stored()));
            if (changes) {
                tell(findings, redefine);
            }
        }
    }

    private static void tell(Findings findings, ColumnAct act) {
        findings.add(
                act.line(),
                act.object(),
                "is computed from something else from now on, or no more: its values are frozen or computed anew.",
                "Add a new column with the new expression, let readers change over, and drop this one later.");
    }
}
