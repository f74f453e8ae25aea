package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.Identifier;
import dev.migration.sql.KnownTable;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;

/** A column accepts NULL from now on. */
@AutoService(Rule.class)
public final class DropNotNull implements ActRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof ColumnAct.DropNotNull drop) {
            boolean refused = at.table(drop.table())
                    .flatMap(table -> table.column(drop.column()))
                    .map(ColumnDefinition::notNull)
                    .orElse(true);
            if (refused) {
                tell(drop, at, findings);
            }
        } else if (act instanceof RedefineColumn redefine
                && !redefine.definition().notNull()) {
            boolean key = redefine.constraints().stream().anyMatch(each -> each.kind() == Kind.PRIMARY_KEY);
            at.table(redefine.table())
                    .filter(table -> !key && !isKey(table, redefine.column()))
                    .flatMap(table -> table.column(redefine.column()))
                    .filter(ColumnDefinition::notNull)
                    .ifPresent(column -> tell(redefine, at, findings));
        }
    }

    private static boolean isKey(KnownTable table, Identifier column) {
        return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
    }

    private static void tell(ColumnAct act, Situation at, Findings findings) {
        boolean restores = at.restored()
                .flatMap(schema -> schema.table(act.table()))
                .flatMap(table -> table.column(act.column()))
                .filter(column -> !column.notNull())
                .isPresent();
        if (!restores && !at.isNew(act.table(), act.column())) {
            findings.add(
                    act.line(),
                    act.object(),
                    "accepts NULL from now on: readers that count on a value fail, and an undo fails once a NULL is there.",
                    "Let readers that bear NULL run everywhere first.");
        }
    }
}
