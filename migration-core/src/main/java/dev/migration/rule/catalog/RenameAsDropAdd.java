package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.DataType;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.AddColumn;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.RowAct.Update;
import java.util.ArrayList;
import java.util.List;

/** A column is dropped and a similar one is added, which may have been meant as a rename. */
@AutoService(Rule.class)
public final class RenameAsDropAdd implements ActRule {
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
        if (!(act instanceof ColumnAct.DropColumn drop) || at.isNew(drop.table(), drop.column()) || at.isUndo()) {
            return;
        }
        DataType type = at.table(drop.table())
                .flatMap(table -> table.column(drop.column()))
                .filter(column -> column.generation() == null)
                .map(ColumnDefinition::type)
                .orElse(null);
        List<Act> all = new ArrayList<>(at.earlier());
        all.addAll(at.later());
        all.stream()
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .filter(add -> at.before().same(add.table(), drop.table()))
                .filter(add -> !add.column().equals(drop.column()))
                .filter(add -> add.definition().type().equals(type) && !isFilled(add, all, at))
                .findFirst()
                .ifPresent(add -> findings.add(
                        drop.line(),
                        drop.object(),
                        "is dropped, and " + add.column()
                                + " of the same type is added without its values. If that is a"
                                + " rename, they are lost.",
                        "Rename the column; or copy its values before it goes."));
    }

    private static boolean isFilled(AddColumn add, List<Act> all, Situation at) {
        return all.stream()
                .anyMatch(other -> other instanceof Update update
                        && at.before().same(update.table(), add.table())
                        && update.columns().contains(add.column()));
    }
}
