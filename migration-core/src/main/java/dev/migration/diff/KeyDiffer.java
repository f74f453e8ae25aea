package dev.migration.diff;

import dev.migration.diff.IndexChange.IndexAdded;
import dev.migration.diff.IndexChange.IndexChanged;
import dev.migration.diff.IndexChange.IndexDropped;
import dev.migration.diff.KeyChange.UniqueAdded;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.diff.Triage.Extra;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares a table's unique constraints and indexes, which can stand for each other; names come after definitions. */
final class KeyDiffer {
    private final Triage triage;
    private final QualifiedName table;
    private final @Nullable PrimaryKey primaryKey;
    private final List<Identifier> lost;
    private final Leftovers<UniqueConstraint> uniques;
    private final Leftovers<Index> indexes;

    KeyDiffer(Triage triage, Table current, Table desired, List<Identifier> lost) {
        this.triage = triage;
        this.table = desired.name();
        this.primaryKey = stays(current.primaryKey(), desired.primaryKey()) ? current.primaryKey() : null;
        this.lost = lost;
        this.uniques = new Leftovers<>(current.uniques(), desired.uniques());
        this.indexes = new Leftovers<>(current.indexes(), desired.indexes());
    }

    void compare() {
        // The same definition, best under the same name.
        uniques.take((have, want) -> have.name().equals(want.name()) && serves(have, want));
        uniques.take(this::serves);
        indexes.take(Index::equals);
        indexes.take((have, want) -> shaped(have, want).equals(want));

        // A key that another kind of key stands for already.
        uniques.desired()
                .removeIf(want -> isPrimaryKey(want) || takeFirst(indexes.current(), have -> serves(have, want)));
        indexes.desired()
                .removeIf(want -> isPrimaryKey(want) || takeFirst(uniques.current(), have -> serves(have, want)));

        // The same name for another definition: the old one must make room.
        for (Leftovers.Pair<Index> pair :
                indexes.take((have, want) -> have.name().equals(want.name()))) {
            triage.needed(new IndexChanged(table, pair.current(), pair.desired()));
        }
        takeReplaced(uniques.current(), UniqueConstraint::name, have -> new UniqueDropped(table, have));
        takeReplaced(indexes.current(), Index::name, have -> new IndexDropped(table, have));

        // What only one side has.
        uniques.desired().forEach(want -> triage.needed(new UniqueAdded(table, want)));
        indexes.desired().forEach(want -> triage.needed(new IndexAdded(table, want)));
        uniques.current()
                .forEach(have -> triage.extra(
                        new UniqueDropped(table, have),
                        goes(have.columns()) ? Extra.GOES_WITH_ITS_COLUMN : Extra.STAYS_UNLESS_COMPLETE));
        indexes.current()
                .forEach(have -> triage.extra(
                        new IndexDropped(table, have), uses(have) ? Extra.GOES_WITH_ITS_COLUMN : Extra.STAYS));
    }

    /** The index as it is but for what makes no difference to the model: its name, and parameters that entities never have. */
    private Index shaped(Index have, Index want) {
        Index named = have.named(want.name());
        return triage.completeModel() ? named : named.with(want.options());
    }

    private <T> void takeReplaced(List<T> current, Function<T, Identifier> name, Function<T, Change> drop) {
        current.removeIf(have -> {
            Identifier taken = name.apply(have);
            boolean replaced = !InventedName.is(taken)
                    && (uniques.desired().stream().anyMatch(want -> want.name().equals(taken))
                            || indexes.desired().stream()
                                    .anyMatch(want -> want.name().equals(taken)));
            if (replaced) {
                triage.needed(drop.apply(have));
            }
            return replaced;
        });
    }

    /** The order of a unique constraint's columns decides nothing but speed. */
    private boolean serves(UniqueConstraint have, UniqueConstraint want) {
        boolean same = new TreeSet<>(have.columns()).equals(new TreeSet<>(want.columns()))
                && (have.nullsNotDistinct() || !want.nullsNotDistinct());
        return same
                && (!triage.completeModel()
                        || (have.nullsNotDistinct() == want.nullsNotDistinct()
                                && have.include().equals(want.include())
                                && have.deferrability() == want.deferrability()));
    }

    private static boolean serves(Index have, UniqueConstraint want) {
        return isPlainUnique(have)
                && new TreeSet<>(columns(have)).equals(new TreeSet<>(want.columns()))
                && (have.nullsNotDistinct() || !want.nullsNotDistinct());
    }

    private static boolean serves(UniqueConstraint have, Index want) {
        return isPlainUnique(want)
                && have.columns().equals(columns(want))
                && (have.nullsNotDistinct() || !want.nullsNotDistinct());
    }

    /** Only a primary key that stays can stand for another key. */
    private boolean stays(@Nullable PrimaryKey have, @Nullable PrimaryKey want) {
        if (have == null || want == null) {
            return have != null && !triage.completeModel();
        }
        return new TreeSet<>(have.columns()).equals(new TreeSet<>(want.columns()));
    }

    private boolean isPrimaryKey(UniqueConstraint want) {
        return primaryKey != null && new TreeSet<>(primaryKey.columns()).equals(new TreeSet<>(want.columns()));
    }

    private boolean isPrimaryKey(Index want) {
        return primaryKey != null && isPlainUnique(want) && primaryKey.columns().equals(columns(want));
    }

    /** Whether the index refuses exactly what a unique constraint on its columns refuses. */
    private static boolean isPlainUnique(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.parts().stream()
                        .allMatch(part -> part.column() != null
                                && part.ordering().matches("(asc|desc)?\\s*(nulls (first|last))?"));
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream()
                .map(IndexPart::column)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private boolean goes(List<Identifier> columns) {
        return columns.stream().anyMatch(lost::contains);
    }

    private boolean uses(Index index) {
        return lost.stream().anyMatch(column -> Uses.column(index, column));
    }

    private static <T> boolean takeFirst(List<T> things, Predicate<T> fits) {
        for (Iterator<T> iterator = things.iterator(); iterator.hasNext(); ) {
            if (fits.test(iterator.next())) {
                iterator.remove();
                return true;
            }
        }
        return false;
    }
}
