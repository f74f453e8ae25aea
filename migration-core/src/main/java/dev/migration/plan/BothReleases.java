package dev.migration.plan;

import dev.migration.dialect.Names;
import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.GoneConstants;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a check or a type loses constants and gets new ones in one change, it first accepts those of both releases: the new one
 * writes the new constants as soon as it runs, and the old one the old constants until it is gone.
 */
final class BothReleases {
    private final Situation situation;
    private final Map<Change, Change> widenings = new LinkedHashMap<>();

    /** For those of the changes that wait. */
    BothReleases(Situation situation, List<Change> waiting) {
        this.situation = situation;
        for (Change change : waiting) {
            widening(change).ifPresent(widening -> widenings.put(change, widening));
        }
    }

    /** What makes room for the new constants at once. */
    List<Change> widenings() {
        return List.copyOf(widenings.values());
    }

    /** What is left of a change that waits once the steps have made room. */
    Change rest(Change change, List<Step> steps) {
        Change widening = widenings.get(change);
        if (change instanceof ColumnTypeChanged type && widening instanceof ColumnTypeChanged widened) {
            return new ColumnTypeChanged(type.table(), widened.to(), type.to());
        }
        if (change instanceof CheckChanged check && widening != null) {
            CheckConstraint wide = steps.stream()
                    .filter(step -> step.change().equals(widening))
                    .flatMap(step -> step.operations().stream())
                    .filter(AddCheck.class::isInstance)
                    .map(operation -> ((AddCheck) operation).check())
                    .findFirst()
                    .orElseThrow();
            situation.names().release(check.table().sibling(wide.name()));
            return new CheckChanged(check.table(), wide, check.to());
        }
        return change;
    }

    private Optional<Change> widening(Change change) {
        if (change instanceof ColumnTypeChanged type) {
            return widening(type);
        }
        if (!(change instanceof CheckChanged check)) {
            return Optional.empty();
        }
        Table table = situation.renamed().table(check.table());
        CheckConstraint from = check.from();
        String either = "(" + from.expression() + ") or (" + check.to().expression() + ")";
        return GoneConstants.brings(check, table)
                ? Optional.of(new CheckChanged(
                        check.table(),
                        from,
                        new CheckConstraint(from.name(), either, from.noInherit(), from.validity())))
                : Optional.empty();
    }

    private static Optional<Change> widening(ColumnTypeChanged change) {
        DataType from = change.from().type();
        List<String> come = new ArrayList<>(change.to().type().values());
        come.removeAll(from.values());
        boolean lists = from.family() == Family.ENUM && change.to().type().family() == Family.ENUM;
        String last = from.values().isEmpty()
                ? ""
                : Names.literal(from.values().get(from.values().size() - 1));
        if (!lists || come.isEmpty() || !from.sql().contains(last) || last.isEmpty()) {
            return Optional.empty();
        }
        DataType both = with(from, last, come);
        return Optional.of(new ColumnTypeChanged(change.table(), change.from(), ColumnEdit.type(change.from(), both)));
    }

    private static DataType with(DataType type, String last, List<String> more) {
        List<String> values = new ArrayList<>(type.values());
        StringBuilder list = new StringBuilder(last);
        more.forEach(value -> list.append(", ").append(Names.literal(value)));
        values.addAll(more);
        int at = type.sql().lastIndexOf(last);
        String sql = type.sql().substring(0, at) + list + type.sql().substring(at + last.length());
        return new DataType(sql, type.family(), type.length(), type.scale(), values, type.collation());
    }
}
