package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.TableChange.PartitioningChanged;
import dev.migration.diff.Triage.Extra;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Compares a table with the same table of the model. */
final class TableDiffer {
    private final Triage triage;
    private final RenameQuestions questions;

    TableDiffer(Triage triage, RenameQuestions questions) {
        this.triage = triage;
        this.questions = questions;
    }

    void compare(Table current, Table desired) {
        // A table that only one side keeps in partitions, or as one, is another thing than the other side's.
        if (!Objects.equals(current.partitionKey(), desired.partitionKey())
                || !Objects.equals(current.partitionOf(), desired.partitionOf())) {
            triage.extra(new PartitioningChanged(current, desired), Extra.STAYS_UNLESS_COMPLETE);
            if (triage.completeModel() || current.partitionOf() != null) {
                return;
            }
        }

        // Columns of one side, as a whole.
        List<Identifier> lost = compareColumnNames(current, desired);

        // What spans columns. An extra that uses a lost column goes with it.
        List<Identifier> keptKey = comparePrimaryKey(current, desired, lost);
        new KeyDiffer(triage, current, desired, lost).compare();
        new ForeignKeyDiffer(triage, current, desired, lost).compare();
        new CheckDiffer(triage, current, desired, lost).compare();

        // Columns of both sides, by their attributes.
        compareColumns(current, desired, keptKey);

        // The comment.
        new CommentDiffer(triage).compare(current, desired);
    }

    private List<Identifier> compareColumnNames(Table current, Table desired) {
        List<ColumnDropped> dropped = current.columns().stream()
                .filter(column -> desired.column(column.name()).isEmpty())
                .map(column -> new ColumnDropped(desired.name(), column))
                .filter(triage::lost)
                .toList();
        List<ColumnAdded> added = desired.columns().stream()
                .filter(column -> current.column(column.name()).isEmpty())
                .map(column -> new ColumnAdded(desired.name(), column))
                .filter(triage::needed)
                .toList();
        questions.askForColumns(dropped, added);
        return dropped.stream().map(ColumnDropped::column).toList();
    }

    private void compareColumns(Table current, Table desired, List<Identifier> keptKey) {
        ColumnDiffer columns = new ColumnDiffer(triage, desired.name(), keptKey);
        desired.columns()
                .forEach(column -> current.column(column.name()).ifPresent(our -> columns.compare(our, column)));
    }

    /** Gives the columns of a key that only the database has and that stays. */
    private List<Identifier> comparePrimaryKey(Table current, Table desired, List<Identifier> lost) {
        PrimaryKey have = current.primaryKey();
        PrimaryKey want = desired.primaryKey();
        boolean changes = false;
        if (want == null) {
            if (have != null) {
                boolean goes = have.columns().stream().anyMatch(lost::contains);
                boolean dropped = triage.extra(
                        new PrimaryKeyChanged(desired.name(), have, null),
                        goes ? Extra.GOES_WITH_ITS_COLUMN : Extra.STAYS_UNLESS_COMPLETE);
                changes = goes || dropped;
            }
        } else if (have == null || !serves(have, want)) {
            changes = triage.needed(new PrimaryKeyChanged(desired.name(), have, want));
        }
        return have == null || changes ? List.of() : have.columns();
    }

    private boolean serves(PrimaryKey have, PrimaryKey want) {
        return new TreeSet<>(have.columns()).equals(new TreeSet<>(want.columns()))
                && (!triage.completeModel()
                        || (have.deferrability() == want.deferrability()
                                && have.include().equals(want.include())));
    }
}
