package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.Identifier;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column goes and takes an index or constraint of several columns along. */
@AutoService(Rule.class)
public final class DropColumnDropsDependents implements ActRule {
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
        if (!(act instanceof ColumnAct.DropColumn drop) || at.isNew(drop.table(), drop.column())) {
            return;
        }
        at.table(drop.table()).ifPresent(table -> {
            List<String> dependents = new ArrayList<>();
            table.indexes().stream()
                    .filter(index -> (index.keys().size() > 1 && index.columns().contains(drop.column()))
                            || names(index.predicate(), drop.column()))
                    .forEach(index -> dependents.add("index " + index.name()));
            table.constraints().stream()
                    .filter(constraint -> constraint.columns().contains(drop.column())
                            && constraint.columns().size() > 1)
                    .forEach(constraint -> dependents.add(constraint.kind().words() + " " + constraint.name()));
            if (!dependents.isEmpty()) {
                findings.add(
                        drop.line(),
                        drop.object(),
                        "takes along " + String.join(", ", dependents)
                                + ", which other columns need: they are slow or no longer unique, or the engine refuses.",
                        "Make what the other columns need first, then drop the old one by name, then the column.");
            }
        });
    }

    private static boolean names(@Nullable String condition, Identifier column) {
        return condition != null
                && Pattern.compile("\\b" + Pattern.quote(column.text()) + "\\b")
                        .matcher(condition)
                        .find();
    }
}
