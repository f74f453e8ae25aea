package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.KnownTable;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.ChangeType;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a column are compared and sorted in another way. */
@AutoService(Rule.class)
public final class CollationChange implements ActRule {
    private static final Pattern CONVERT = Pattern.compile("convert to .*collate '?(\\w+)'?.*");

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
        if (act instanceof ChangeType change && change.collation() != null) {
            judge(change, change.collation(), at, findings);
        } else if (act instanceof RedefineColumn redefine
                && redefine.definition().collation() != null) {
            judge(redefine, redefine.definition().collation(), at, findings);
        } else if (act instanceof TableOption option && !at.isNew(option.table())) {
            Matcher convert = CONVERT.matcher(option.words());
            if (convert.matches()) {
                tell(Severity.WARNING, option.line(), option.table().toString(), findings);
            }
        }
    }

    private static void judge(ColumnAct act, String collation, Situation at, Findings findings) {
        KnownTable table = at.table(act.table()).orElse(null);
        ColumnDefinition before =
                table == null ? null : table.column(act.column()).orElse(null);
        boolean same = before != null && collation.equals(before.collation());
        boolean restored = at.restored()
                .flatMap(schema -> schema.table(act.table()))
                .flatMap(known -> known.column(act.column()))
                .filter(column -> collation.equals(column.collation()))
                .isPresent();
        if (!same && !restored && !at.isNew(act.table(), act.column())) {
            boolean unique = table != null && Uniqueness.isIn(table, act.column());
            tell(unique ? Severity.ERROR : Severity.WARNING, act.line(), act.object(), findings);
        }
    }

    private static void tell(Severity severity, int line, String object, Findings findings) {
        findings.add(
                severity,
                line,
                object,
                "is compared in another way: values that were different may be equal, and its indexes are built anew.",
                "Look for values that the new collation takes for equal, then change a new column or build a new index.");
    }
}
