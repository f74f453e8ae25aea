package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange;
import dev.migration.diff.IndexChange;
import dev.migration.diff.KeyChange;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.KeyChange.UniqueAdded;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Plans what spans columns: keys, unique constraints, foreign keys, indexes, checks. */
final class KeyPlan {
    private final Situation situation;
    private final Agenda agenda;
    private final Set<Operation> droppedForeignKeys = new HashSet<>();

    KeyPlan(Situation situation, Agenda agenda) {
        this.situation = situation;
        this.agenda = agenda;
    }

    /** Looks ahead for foreign keys that go by themselves, so that a key they point to does not drop them again. */
    void noteDroppedForeignKeys(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof ForeignKeyDropped || change instanceof ForeignKeyChanged) {
                KeyChange key = (KeyChange) change;
                droppedForeignKeys.add(new DropConstraint(key.table(), key.name(), ConstraintKind.FOREIGN_KEY));
            }
        }
    }

    void changed(PrimaryKeyChanged change) {
        QualifiedName table = change.table();
        PrimaryKey from = change.from();
        if (from != null) {
            makeRoom(change, table, from.columns());
            agenda.add(
                    Rank.OTHER_DROPS,
                    change,
                    new DropConstraint(table, from.name(), ConstraintKind.PRIMARY_KEY),
                    new AddPrimaryKey(table, from),
                    Note.high(Note.words(change)).lossy());
        }
        if (change.to() != null) {
            PrimaryKey to = situation.names().primaryKey(table, change.to());
            agenda.add(
                    Rank.PRIMARY_KEYS,
                    change,
                    new AddPrimaryKey(table, to),
                    new DropConstraint(table, to.name(), ConstraintKind.PRIMARY_KEY),
                    Note.high(Note.words(change) + ". This fails for rows with NULL or the same key"));
        }
    }

    void added(UniqueAdded change) {
        UniqueConstraint unique = situation.names().unique(change.table(), change.added());
        agenda.add(
                Rank.UNIQUES,
                change,
                new AddUnique(change.table(), unique),
                new DropConstraint(change.table(), unique.name(), ConstraintKind.UNIQUE),
                Note.medium(Note.words(change) + ". This fails if values repeat"));
    }

    void dropped(UniqueDropped change) {
        makeRoom(change, change.table(), change.dropped().columns());
        agenda.add(
                Rank.OTHER_DROPS,
                change,
                new DropConstraint(change.table(), change.name(), ConstraintKind.UNIQUE),
                new AddUnique(change.table(), change.dropped()),
                Note.low(Note.words(change)).lossy());
    }

    void added(KeyChange change, ForeignKey wanted) {
        ForeignKey key = situation.names().foreignKey(change.table(), wanted);
        agenda.add(
                Rank.FOREIGN_KEYS,
                change,
                new AddForeignKey(change.table(), key),
                new DropConstraint(change.table(), key.name(), ConstraintKind.FOREIGN_KEY),
                Note.medium(Note.words(change) + ". Rows without their counterpart make it fail"));
    }

    void dropped(KeyChange change, ForeignKey key) {
        agenda.add(
                Rank.FOREIGN_KEY_DROPS,
                change,
                new DropConstraint(change.table(), key.name(), ConstraintKind.FOREIGN_KEY),
                new AddForeignKey(change.table(), key),
                Note.low(change instanceof ForeignKeyChanged ? "the old foreign key goes first" : Note.words(change))
                        .lossy());
    }

    void added(IndexChange change, Index wanted) {
        Index index = situation.names().index(change.table(), wanted);
        String condition = index.unique() ? ". This fails if values repeat" : "";
        agenda.add(
                Rank.INDEXES,
                change,
                new CreateIndex(change.table(), index),
                new DropIndex(change.table(), index.name()),
                Note.medium(Note.words(change) + condition));
    }

    void dropped(IndexChange change, Index index) {
        if (index.unique()) {
            makeRoom(change, change.table(), columns(index));
        }
        Note note =
                Note.low(change instanceof IndexChange.IndexChanged ? "the old index goes first" : Note.words(change));
        agenda.add(
                Rank.OTHER_DROPS,
                change,
                new DropIndex(change.table(), index.name()),
                new CreateIndex(change.table(), index),
                index.unique() ? note.lossy() : note);
    }

    void added(CheckChange change, CheckConstraint wanted) {
        CheckConstraint check = situation.names().check(situation.desired(change.table()), wanted);
        agenda.add(
                Rank.CHECKS,
                change,
                new AddCheck(change.table(), check),
                new DropConstraint(change.table(), check.name(), ConstraintKind.CHECK),
                Note.medium(Note.words(change) + ". Rows that break it make it fail"));
    }

    void dropped(CheckChange change, CheckConstraint check) {
        agenda.add(
                Rank.OTHER_DROPS,
                change,
                new DropConstraint(change.table(), check.name(), ConstraintKind.CHECK),
                new AddCheck(change.table(), check),
                Note.low(change instanceof CheckChange.CheckChanged ? "the old check goes first" : Note.words(change))
                        .lossy());
    }

    /** Foreign keys that need the key step aside, and come back where the model has a key for them. */
    private void makeRoom(Change change, QualifiedName table, List<Identifier> columns) {
        Acts users = Users.ofKey(situation.renamed(), table, columns);
        boolean keyStays = hasKey(situation.desired(table), columns);
        for (int i = 0; i < users.forward().size(); i++) {
            DropConstraint drop = (DropConstraint) users.forward().get(i);
            Operation restore = users.undo().get(users.undo().size() - 1 - i);
            if (droppedForeignKeys.add(drop)) {
                String name = drop.table() + "." + drop.name();
                agenda.add(
                        Rank.FOREIGN_KEY_DROPS,
                        change,
                        drop,
                        restore,
                        Note.medium(name + " needs this key and steps aside"));
                if (keyStays) {
                    agenda.add(Rank.FOREIGN_KEYS, change, restore, drop, Note.medium(name + " comes back"));
                }
            }
        }
    }

    private static List<Identifier> columns(Index index) {
        List<Identifier> columns = new ArrayList<>();
        index.parts().stream().map(IndexPart::column).filter(Objects::nonNull).forEach(columns::add);
        return columns;
    }

    private static boolean hasKey(Table table, List<Identifier> columns) {
        Set<Identifier> wanted = new TreeSet<>(columns);
        PrimaryKey key = table.primaryKey();
        return (key != null && new TreeSet<>(key.columns()).equals(wanted))
                || table.uniques().stream().anyMatch(unique -> new TreeSet<>(unique.columns()).equals(wanted));
    }
}
