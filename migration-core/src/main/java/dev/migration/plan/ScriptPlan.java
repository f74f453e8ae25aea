package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.ChangeVisitor;
import dev.migration.diff.CheckChange.CheckAdded;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.CheckChange.CheckDropped;
import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.CommentChanged;
import dev.migration.diff.EnumChange.EnumAdded;
import dev.migration.diff.EnumChange.EnumDropped;
import dev.migration.diff.EnumChange.EnumReordered;
import dev.migration.diff.EnumChange.EnumValueAdded;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.IndexChange.IndexAdded;
import dev.migration.diff.IndexChange.IndexChanged;
import dev.migration.diff.IndexChange.IndexDropped;
import dev.migration.diff.KeyChange.ForeignKeyAdded;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.KeyChange.UniqueAdded;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.diff.SequenceChange.SequenceAdded;
import dev.migration.diff.SequenceChange.SequenceChanged;
import dev.migration.diff.SequenceChange.SequenceDropped;
import dev.migration.diff.TableChange.PartitioningChanged;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.error.MigrationException;
import java.util.Comparator;
import java.util.List;

/** Plans what destroys nothing in the order of one script. What destroys something never comes here. */
final class ScriptPlan implements ChangeVisitor<ScriptPlan> {
    private final Situation situation;
    private final Agenda agenda;
    private final TypePlan types;
    private final TablePlan tables;
    private final KeyPlan keys;

    ScriptPlan(Situation situation, Phase phase) {
        this.situation = situation;
        agenda = new Agenda(phase);
        types = new TypePlan(situation, agenda);
        tables = new TablePlan(situation, agenda);
        keys = new KeyPlan(situation, agenda);
    }

    /** The steps that the changes need, in order. */
    Agenda plan(List<Change> changes) {
        keys.noteDroppedForeignKeys(changes);
        changes.stream().sorted(Comparator.comparingInt(situation::depth)).forEach(change -> change.accept(this));
        types.finish();
        tables.finish();
        return agenda;
    }

    @Override
    public ScriptPlan tableAdded(TableAdded change) {
        types.namespaceOf(change, change.table());
        tables.added(change);
        return this;
    }

    @Override
    public ScriptPlan tableDropped(TableDropped change) {
        throw destroys(change);
    }

    @Override
    public ScriptPlan tableRenamed(TableRenamed change) {
        tables.renamed(change);
        return this;
    }

    @Override
    public ScriptPlan partitioningChanged(PartitioningChanged change) {
        throw MigrationException.project(
                "The partitions of " + change.object() + " are others in the model: " + change.detail()
                        + ". Nothing was written.",
                "Its rows would have to move, which takes a script written by hand: write that as the next version and run"
                        + " migration:generate again, or leave the table as it is with -Dmigration.unmanaged="
                        + change.object() + ".");
    }

    @Override
    public ScriptPlan columnAdded(ColumnAdded change) {
        tables.added(change);
        return this;
    }

    @Override
    public ScriptPlan columnDropped(ColumnDropped change) {
        throw destroys(change);
    }

    @Override
    public ScriptPlan columnRenamed(ColumnRenamed change) {
        tables.renamed(change);
        return this;
    }

    @Override
    public ScriptPlan columnTypeChanged(ColumnTypeChanged change) {
        return altered(change);
    }

    @Override
    public ScriptPlan columnNullabilityChanged(ColumnNullabilityChanged change) {
        return altered(change);
    }

    @Override
    public ScriptPlan columnDefaultChanged(ColumnDefaultChanged change) {
        return altered(change);
    }

    @Override
    public ScriptPlan columnIdentityChanged(ColumnIdentityChanged change) {
        return altered(change);
    }

    private ScriptPlan altered(ColumnChange change) {
        tables.altered(change);
        return this;
    }

    @Override
    public ScriptPlan columnGenerationChanged(ColumnGenerationChanged change) {
        tables.made(change);
        return this;
    }

    @Override
    public ScriptPlan primaryKeyChanged(PrimaryKeyChanged change) {
        keys.changed(change);
        return this;
    }

    @Override
    public ScriptPlan uniqueAdded(UniqueAdded change) {
        keys.added(change);
        return this;
    }

    @Override
    public ScriptPlan uniqueDropped(UniqueDropped change) {
        keys.dropped(change);
        return this;
    }

    @Override
    public ScriptPlan foreignKeyAdded(ForeignKeyAdded change) {
        keys.added(change, change.added());
        return this;
    }

    @Override
    public ScriptPlan foreignKeyDropped(ForeignKeyDropped change) {
        keys.dropped(change, change.dropped());
        return this;
    }

    @Override
    public ScriptPlan foreignKeyChanged(ForeignKeyChanged change) {
        keys.dropped(change, change.from());
        keys.added(change, change.to());
        return this;
    }

    @Override
    public ScriptPlan indexAdded(IndexAdded change) {
        keys.added(change, change.added());
        return this;
    }

    @Override
    public ScriptPlan indexDropped(IndexDropped change) {
        keys.dropped(change, change.dropped());
        return this;
    }

    @Override
    public ScriptPlan indexChanged(IndexChanged change) {
        keys.dropped(change, change.from());
        keys.added(change, change.to());
        return this;
    }

    @Override
    public ScriptPlan checkAdded(CheckAdded change) {
        keys.added(change, change.added());
        return this;
    }

    @Override
    public ScriptPlan checkDropped(CheckDropped change) {
        keys.dropped(change, change.dropped());
        return this;
    }

    @Override
    public ScriptPlan checkChanged(CheckChanged change) {
        keys.dropped(change, change.from());
        keys.added(change, change.to());
        return this;
    }

    @Override
    public ScriptPlan sequenceAdded(SequenceAdded change) {
        types.namespaceOf(change, change.name());
        types.added(change);
        return this;
    }

    @Override
    public ScriptPlan sequenceDropped(SequenceDropped change) {
        throw destroys(change);
    }

    @Override
    public ScriptPlan sequenceChanged(SequenceChanged change) {
        types.changed(change);
        return this;
    }

    @Override
    public ScriptPlan enumAdded(EnumAdded change) {
        types.namespaceOf(change, change.name());
        types.added(change);
        return this;
    }

    @Override
    public ScriptPlan enumDropped(EnumDropped change) {
        throw destroys(change);
    }

    @Override
    public ScriptPlan enumValueAdded(EnumValueAdded change) {
        types.added(change);
        return this;
    }

    @Override
    public ScriptPlan enumReordered(EnumReordered change) {
        types.changed(change);
        return this;
    }

    @Override
    public ScriptPlan enumValueRemoved(EnumValueRemoved change) {
        throw destroys(change);
    }

    @Override
    public ScriptPlan commentChanged(CommentChanged change) {
        tables.commented(change);
        return this;
    }

    private static IllegalArgumentException destroys(Change change) {
        return new IllegalArgumentException(change.kind() + " of " + change.object() + " belongs in a contract script");
    }
}
