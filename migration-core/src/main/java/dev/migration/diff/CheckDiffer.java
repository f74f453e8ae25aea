package dev.migration.diff;

import dev.migration.diff.CheckChange.CheckAdded;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.CheckChange.CheckDropped;
import dev.migration.diff.Triage.Extra;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.Collections;
import java.util.List;

/** Compares a table's checks: by their text, then by name, then by what stays of their text without its constants. */
final class CheckDiffer {
    private final Triage triage;
    private final QualifiedName table;
    private final List<Identifier> lost;
    private final List<Identifier> columns;
    private final Leftovers<CheckConstraint> checks;

    CheckDiffer(Triage triage, Table current, Table desired, List<Identifier> lost) {
        this.triage = triage;
        this.table = desired.name();
        this.lost = lost;
        this.columns = desired.columns().stream().map(Column::name).toList();
        this.checks = new Leftovers<>(current.checks(), desired.checks());
    }

    void compare() {
        // The same text, best under the same name.
        checks.take(CheckConstraint::equals);
        checks.take((have, want) -> have.expression().equals(want.expression()))
                .forEach(pair -> compareReach(pair.current(), pair.desired()));
        checks.take((have, want) -> condition(have).isListOf(condition(want)))
                .forEach(pair -> compareReach(pair.current(), pair.desired()));

        // The same name that a person or Hibernate gave, about the same matter.
        checks.take(this::hasNameOf).forEach(pair -> compareConditions(pair.current(), pair.desired()));

        // The name that a script of ours gave for one that the engine makes up.
        checks.take(this::standsFor).forEach(pair -> compareConditions(pair.current(), pair.desired()));

        // The same text but for its constants, when there is no doubt which belongs to which.
        checks.take(this::isAloneInShape).forEach(pair -> compareConditions(pair.current(), pair.desired()));

        // What only one side has.
        checks.desired().forEach(want -> triage.needed(new CheckAdded(table, want)));
        checks.current()
                .forEach(have -> triage.extra(
                        new CheckDropped(table, have),
                        lost.stream().anyMatch(column -> Uses.column(have, column))
                                ? Extra.GOES_WITH_ITS_COLUMN
                                : Extra.STAYS_UNLESS_COMPLETE));
    }

    private boolean hasNameOf(CheckConstraint have, CheckConstraint want) {
        return have.name().equals(want.name())
                && !InventedName.is(have.name())
                && !Collections.disjoint(
                        condition(have).columns(), condition(want).columns());
    }

    private boolean standsFor(CheckConstraint have, CheckConstraint want) {
        if (!InventedName.is(want.name()) || have.name().exact()) {
            return false;
        }
        List<Identifier> about =
                columns.stream().filter(column -> Uses.column(want, column)).toList();
        String name = InventedName.replacement("ck", table, about).text();
        return have.name().text().matches(name + "(_\\d+)?");
    }

    private boolean isAloneInShape(CheckConstraint have, CheckConstraint want) {
        Condition shape = condition(want);
        return !shape.columns().isEmpty()
                && condition(have).hasShapeOf(shape)
                && count(checks.current(), shape) == 1
                && count(checks.desired(), shape) == 1;
    }

    private long count(List<CheckConstraint> candidates, Condition shape) {
        return candidates.stream()
                .filter(check -> condition(check).hasShapeOf(shape))
                .count();
    }

    /** Entities cannot say which rows and tables a check leaves out; a script does. */
    private void compareReach(CheckConstraint have, CheckConstraint want) {
        boolean same = have.validity() == want.validity() && have.noInherit() == want.noInherit();
        if (!same && triage.completeModel()) {
            triage.needed(new CheckChanged(table, have, want));
        }
    }

    private void compareConditions(CheckConstraint have, CheckConstraint want) {
        CheckChanged change = new CheckChanged(table, have, want);
        if (condition(have).accepts(condition(want)) && !triage.completeModel()) {
            triage.wider(change, table, List.copyOf(condition(want).columns()));
        } else {
            triage.needed(change);
        }
    }

    private Condition condition(CheckConstraint check) {
        return new Condition(check.expression(), columns);
    }
}
