package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.KnownTable;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.IndexDefinition;
import dev.migration.sql.act.ObjectAct.Drop;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.DropConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table loses what keeps values unique. */
@AutoService(Rule.class)
public final class DropUniqueConstraint implements ActRule {
    private static final String MESSAGE =
            "goes: values may come twice from now on, and an undo that adds it again fails when they have.";
    private static final String FIX = "Make what is to be unique instead first, and drop the old constraint behind it.";

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof DropConstraint drop) {
            DroppedConstraint.of(act, at)
                    .filter(constraint -> constraint.kind() == Kind.UNIQUE)
                    .filter(constraint -> !isKept(drop.table(), constraint.columns(), constraint.name(), at))
                    .filter(constraint -> !DroppedConstraint.isReplaced(drop, Kind.UNIQUE, at))
                    .ifPresent(constraint -> findings.add(drop.line(), DroppedConstraint.object(drop), MESSAGE, FIX));
        } else if (act instanceof Drop drop && drop.kind() == ObjectKind.INDEX) {
            for (QualifiedName index : drop.names()) {
                index(drop, index, at, findings);
            }
        }
    }

    private static void index(Drop drop, QualifiedName name, Situation at, Findings findings) {
        if (at.made().isNew(ObjectKind.INDEX, name)) {
            return;
        }
        KnownTable table = at.before().tableOfIndex(name.name(), drop.on()).orElse(null);
        if (table == null || at.isNew(table.name()) || at.made().isNewConstraint(table.name(), name.name())) {
            return;
        }
        List<Identifier> columns = columns(table, name.name());
        if (columns != null && !isKept(table.name(), columns, name.name(), at)) {
            findings.add(drop.line(), table.name() + "." + name.name(), MESSAGE, FIX);
        }
    }

    /** The columns of a unique index, null for any other one. */
    private static @Nullable List<Identifier> columns(KnownTable table, Identifier name) {
        IndexDefinition index = table.index(name).orElse(null);
        if (index != null) {
            return index.unique() ? index.columns() : null;
        }
        return table.constraint(name)
                .filter(constraint -> constraint.kind() == Kind.UNIQUE)
                .map(ConstraintDefinition::columns)
                .orElse(null);
    }

    private static boolean isKept(
            QualifiedName table, List<Identifier> columns, @Nullable Identifier name, Situation at) {
        return name != null
                && at.table(table)
                        .filter(known -> Uniqueness.isKept(known, columns, name))
                        .isPresent();
    }
}
