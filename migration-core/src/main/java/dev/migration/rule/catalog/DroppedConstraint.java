package dev.migration.rule.catalog;

import dev.migration.rule.Situation;
import dev.migration.sql.KnownTable;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ConstraintDefinition;
import dev.migration.sql.act.ConstraintDefinition.Kind;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import dev.migration.sql.act.TableAct.AddConstraint;
import dev.migration.sql.act.TableAct.DropConstraint;
import java.util.List;
import java.util.Optional;

/** What a dropped constraint demanded. */
final class DroppedConstraint {
    private DroppedConstraint() {}

    /** The constraint of a table in use that an act drops, as far as it is known; nothing for any other act. */
    static Optional<ConstraintDefinition> of(Act act, Situation at) {
        if (!(act instanceof DropConstraint drop) || isFresh(drop, at)) {
            return Optional.empty();
        }
        KnownTable table = at.table(drop.table()).orElse(null);
        ConstraintDefinition known = table == null
                ? null
                : drop.name() == null
                        ? table.primaryKey().orElse(null)
                        : table.constraint(drop.name()).orElse(null);
        if (known != null) {
            return Optional.of(known);
        }
        return drop.kind() == null
                ? Optional.empty()
                : Optional.of(new ConstraintDefinition(
                        drop.kind(), drop.name(), List.of(), null, null, Validity.VALID, null));
    }

    /** Whether nothing can be lost: the script made the table or the constraint. */
    static boolean isFresh(DropConstraint drop, Situation at) {
        boolean made = drop.name() != null && at.made().isNewConstraint(drop.table(), drop.name());
        return made || at.isNew(drop.table()) || at.made().isNew(drop.table());
    }

    /** As findings name it: {@code orders.orders_email_key}. */
    static String object(DropConstraint drop) {
        return drop.table() + "." + (drop.name() == null ? "primary key" : drop.name());
    }

    /** Whether the same statement, or the script behind it, adds a constraint of this kind to the table. */
    static boolean isReplaced(DropConstraint drop, Kind kind, Situation at) {
        return at.statement().acts().stream().anyMatch(act -> adds(act, drop, kind, at));
    }

    /** Whether the script has added a constraint of this kind to the table, or will. */
    static boolean isReplacedInScript(DropConstraint drop, Kind kind, Situation at) {
        return at.earlier().stream().anyMatch(act -> adds(act, drop, kind, at))
                || at.later().stream().anyMatch(act -> adds(act, drop, kind, at));
    }

    private static boolean adds(Act act, DropConstraint drop, Kind kind, Situation at) {
        return act instanceof AddConstraint add
                && add.constraint().kind() == kind
                && at.before().same(add.table(), drop.table());
    }
}
