package dev.migration.diff;

import dev.migration.diff.CheckChange.CheckAdded;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.CheckChange.CheckDropped;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
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

/**
 * One method for each {@link Change}, so that a forgotten one does not compile.
 *
 * @param <R> what a visit gives
 */
public interface ChangeVisitor<R> {

    /** For {@link TableAdded}. */
    R tableAdded(TableAdded change);

    /** For {@link TableDropped}. */
    R tableDropped(TableDropped change);

    /** For {@link TableRenamed}. */
    R tableRenamed(TableRenamed change);

    /** For {@link PartitioningChanged}. */
    R partitioningChanged(PartitioningChanged change);

    /** For {@link ColumnAdded}. */
    R columnAdded(ColumnAdded change);

    /** For {@link ColumnDropped}. */
    R columnDropped(ColumnDropped change);

    /** For {@link ColumnRenamed}. */
    R columnRenamed(ColumnRenamed change);

    /** For {@link ColumnTypeChanged}. */
    R columnTypeChanged(ColumnTypeChanged change);

    /** For {@link ColumnNullabilityChanged}. */
    R columnNullabilityChanged(ColumnNullabilityChanged change);

    /** For {@link ColumnDefaultChanged}. */
    R columnDefaultChanged(ColumnDefaultChanged change);

    /** For {@link ColumnIdentityChanged}. */
    R columnIdentityChanged(ColumnIdentityChanged change);

    /** For {@link ColumnGenerationChanged}. */
    R columnGenerationChanged(ColumnGenerationChanged change);

    /** For {@link PrimaryKeyChanged}. */
    R primaryKeyChanged(PrimaryKeyChanged change);

    /** For {@link UniqueAdded}. */
    R uniqueAdded(UniqueAdded change);

    /** For {@link UniqueDropped}. */
    R uniqueDropped(UniqueDropped change);

    /** For {@link ForeignKeyAdded}. */
    R foreignKeyAdded(ForeignKeyAdded change);

    /** For {@link ForeignKeyDropped}. */
    R foreignKeyDropped(ForeignKeyDropped change);

    /** For {@link ForeignKeyChanged}. */
    R foreignKeyChanged(ForeignKeyChanged change);

    /** For {@link IndexAdded}. */
    R indexAdded(IndexAdded change);

    /** For {@link IndexDropped}. */
    R indexDropped(IndexDropped change);

    /** For {@link IndexChanged}. */
    R indexChanged(IndexChanged change);

    /** For {@link CheckAdded}. */
    R checkAdded(CheckAdded change);

    /** For {@link CheckDropped}. */
    R checkDropped(CheckDropped change);

    /** For {@link CheckChanged}. */
    R checkChanged(CheckChanged change);

    /** For {@link SequenceAdded}. */
    R sequenceAdded(SequenceAdded change);

    /** For {@link SequenceDropped}. */
    R sequenceDropped(SequenceDropped change);

    /** For {@link SequenceChanged}. */
    R sequenceChanged(SequenceChanged change);

    /** For {@link EnumAdded}. */
    R enumAdded(EnumAdded change);

    /** For {@link EnumDropped}. */
    R enumDropped(EnumDropped change);

    /** For {@link EnumValueAdded}. */
    R enumValueAdded(EnumValueAdded change);

    /** For {@link EnumReordered}. */
    R enumReordered(EnumReordered change);

    /** For {@link EnumValueRemoved}. */
    R enumValueRemoved(EnumValueRemoved change);

    /** For {@link CommentChanged}. */
    R commentChanged(CommentChanged change);
}
