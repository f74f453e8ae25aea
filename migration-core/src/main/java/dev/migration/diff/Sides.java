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
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * What the database has and what the model has, told so fully that a text that stays the same means a side that stays the
 * same.
 *
 * @param database null where the database has nothing of the kind
 * @param model null where the model has nothing of the kind
 */
record Sides(@Nullable String database, @Nullable String model) {
    private static final ChangeVisitor<Sides> TELL = new Tell();

    static Sides of(Change change) {
        return change.accept(TELL);
    }

    private static final class Tell implements ChangeVisitor<Sides> {
        @Override
        public Sides tableAdded(TableAdded change) {
            return new Sides(null, Details.whole(change.added()));
        }

        @Override
        public Sides tableDropped(TableDropped change) {
            return new Sides(Details.whole(change.dropped()), null);
        }

        @Override
        public Sides tableRenamed(TableRenamed change) {
            return new Sides(change.from().toString(), change.to().toString());
        }

        @Override
        public Sides columnAdded(ColumnAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides columnDropped(ColumnDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides columnRenamed(ColumnRenamed change) {
            return new Sides(change.from().toString(), change.to().toString());
        }

        @Override
        public Sides columnTypeChanged(ColumnTypeChanged change) {
            return new Sides(change.from().type().toString(), change.to().type().toString());
        }

        @Override
        public Sides columnNullabilityChanged(ColumnNullabilityChanged change) {
            return new Sides(nullability(change.from()), nullability(change.to()));
        }

        /** Not {@code null}, which would read like a side that has nothing. */
        private static String nullability(Column column) {
            return column.nullable() ? "nullable" : "not null";
        }

        @Override
        public Sides columnDefaultChanged(ColumnDefaultChanged change) {
            return new Sides(change.from().defaultValue(), change.to().defaultValue());
        }

        @Override
        public Sides columnIdentityChanged(ColumnIdentityChanged change) {
            return new Sides(
                    Details.of(change.from().identity()), Details.of(change.to().identity()));
        }

        @Override
        public Sides columnGenerationChanged(ColumnGenerationChanged change) {
            return new Sides(
                    Details.of(change.from().generation()),
                    Details.of(change.to().generation()));
        }

        @Override
        public Sides primaryKeyChanged(PrimaryKeyChanged change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides uniqueAdded(UniqueAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides uniqueDropped(UniqueDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides foreignKeyAdded(ForeignKeyAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides foreignKeyDropped(ForeignKeyDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides foreignKeyChanged(ForeignKeyChanged change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides indexAdded(IndexAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides indexDropped(IndexDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides indexChanged(IndexChanged change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides checkAdded(CheckAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides checkDropped(CheckDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides checkChanged(CheckChanged change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides sequenceAdded(SequenceAdded change) {
            return new Sides(null, Details.whole(change.added()));
        }

        @Override
        public Sides sequenceDropped(SequenceDropped change) {
            return new Sides(Details.whole(change.dropped()), null);
        }

        @Override
        public Sides sequenceChanged(SequenceChanged change) {
            return new Sides(Details.whole(change.from()), Details.whole(change.to()));
        }

        @Override
        public Sides enumAdded(EnumAdded change) {
            return new Sides(null, change.detail());
        }

        @Override
        public Sides enumDropped(EnumDropped change) {
            return new Sides(change.detail(), null);
        }

        @Override
        public Sides enumValueAdded(EnumValueAdded change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides enumValueRemoved(EnumValueRemoved change) {
            return new Sides(Details.of(change.from()), Details.of(change.to()));
        }

        @Override
        public Sides commentChanged(CommentChanged change) {
            return new Sides(change.from(), change.to());
        }
    }
}
