package dev.migration.diff;

import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts that a column may no longer hold because a check lists fewer of them, as the check of an enum does.
 *
 * @param column the one column that the check speaks of
 * @param gone the texts, in the order in which the check listed them
 * @param left those that the check lists from now on
 */
public record GoneConstants(Identifier column, List<String> gone, List<String> left) {

    /** Copies the lists. */
    public GoneConstants {
        gone = List.copyOf(gone);
        left = List.copyOf(left);
    }

    /** What a check no longer lists; empty where it is another kind of condition, or lists numbers, or loses none. */
    public static Optional<GoneConstants> of(CheckChanged change, Table table) {
        List<Identifier> columns = table.columns().stream().map(Column::name).toList();
        Condition from = new Condition(change.from().expression(), columns);
        Condition to = new Condition(change.to().expression(), columns);
        if (!from.isList() || !from.hasShapeOf(to)) {
            return Optional.empty();
        }
        List<String> left = texts(to);
        List<String> gone = new ArrayList<>(texts(from));
        gone.removeAll(left);
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new GoneConstants(from.columns().iterator().next(), gone, left));
    }

    /** Whether a check accepts values that it refused before. */
    public static boolean brings(CheckChanged change, Table table) {
        List<Identifier> columns = table.columns().stream().map(Column::name).toList();
        return !new Condition(change.from().expression(), columns)
                .accepts(new Condition(change.to().expression(), columns));
    }

    private static List<String> texts(Condition condition) {
        return condition.constants().stream()
                .filter(constant -> constant.startsWith("'"))
                .map(constant -> constant.substring(1, constant.length() - 1).replace("''", "'"))
                .distinct()
                .toList();
    }
}
