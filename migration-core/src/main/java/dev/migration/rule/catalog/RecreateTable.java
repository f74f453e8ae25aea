package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.CreateTable;

/** A table is dropped and made again, empty. */
@AutoService(Rule.class)
public final class RecreateTable implements ActRule {
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
        if (act instanceof Drop drop && drop.kind() == ObjectKind.TABLE) {
            for (QualifiedName table : drop.names()) {
                if (!at.isNew(table) && isMadeAgain(table, at) && !Rebuild.copies(table, at)) {
                    tell(findings, drop.line(), table);
                }
            }
        } else if (act instanceof CreateTable create
                && create.orReplace()
                && create.kind() != CreateTable.Kind.TEMPORARY
                && !at.isNew(create.table())) {
            tell(findings, create.line(), create.table());
        }
    }

    private static void tell(Findings findings, int line, QualifiedName table) {
        findings.add(
                line,
                table.toString(),
                "is dropped and made again: its rows are gone.",
                "Alter the table; or make the new one under another name, copy the rows, and let the two change names.");
    }

    /** Whether the script makes a table of this name behind the act. */
    static boolean isMadeAgain(QualifiedName table, Situation at) {
        return at.later().stream()
                .anyMatch(later ->
                        later instanceof CreateTable create && at.before().same(create.table(), table));
    }
}
