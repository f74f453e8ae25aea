package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.Partitioning;
import java.util.List;
import java.util.Set;

/** A partition goes or is emptied, and its rows with it. */
@AutoService(Rule.class)
public final class DropPartition implements ActRule {
    private static final Set<String> VERBS = Set.of("drop", "truncate", "coalesce", "exchange");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Partitioning partitioning && VERBS.contains(partitioning.verb())) {
            List<QualifiedName> partitions = partitioning.partitions();
            String object = partitioning.table() + (partitions.isEmpty() ? "" : "." + partitions.get(0));
            boolean keepsRows = partitioning.verb().equals("coalesce");
            if (!at.isNew(partitioning.table())) {
                tell(findings, partitioning.line(), object, keepsRows);
            }
        } else if (act instanceof Drop drop && drop.kind() == ObjectKind.TABLE) {
            for (QualifiedName table : drop.names()) {
                if (!at.isNew(table) && isPartition(table, at)) {
                    tell(findings, drop.line(), table.toString(), false);
                }
            }
        }
    }

    private static void tell(Findings findings, int line, String object, boolean keepsRows) {
        findings.add(
                line,
                object,
                keepsRows
                        ? "is spread over fewer partitions, while writers wait for all of its rows to be copied."
                        : "loses the rows of a partition.",
                "Detach the partition (PostgreSQL: CONCURRENTLY) and drop it later, or copy its rows first. If they may go,"
                        + " acknowledge this finding.");
    }

    /** Whether the table was made or attached as a part of another one, and still is. */
    static boolean isPartition(QualifiedName table, Situation at) {
        return at.table(table).filter(known -> known.partitionOf() != null).isPresent();
    }
}
