package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.EnumChange.EnumValueAdded;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a change happens, as answers and patterns name it.
 *
 * @param owner the table, sequence or enum type
 * @param inside the column, constraint, index or enum constant, null for the owner itself
 * @param dropKind what stands before the colon of the {@code drop} that names it, empty for a table or column
 */
record Place(QualifiedName owner, @Nullable Identifier inside, String dropKind) {

    static Place of(Change change) {
        if (change instanceof KeyChange key) {
            return new Place(key.table(), key.name(), dropKind(key));
        }
        if (change instanceof IndexChange index) {
            return new Place(index.table(), index.name(), "index");
        }
        if (change instanceof CheckChange check) {
            return new Place(check.table(), check.name(), "check");
        }
        if (change instanceof SequenceChange sequence) {
            return new Place(sequence.name(), null, "sequence");
        }
        if (change instanceof EnumChange type) {
            return new Place(type.name(), constant(type), "enum");
        }
        return new Place(Objects.requireNonNull(change.table()), change.column(), dropKind(change));
    }

    /** Whether a person who typed {@code path} means this place; a constraint or index needs no table before it. */
    boolean isMeantBy(Path path) {
        if (inside == null) {
            return path.means(owner);
        }
        boolean named = !dropKind.isEmpty()
                && !dropKind.equals("default")
                && !dropKind.equals("identity")
                && !dropKind.equals("enum");
        return path.means(owner, inside) || (named && path.means(inside));
    }

    private static String dropKind(Change change) {
        if (change instanceof UniqueDropped) {
            return "unique";
        }
        if (change instanceof ForeignKeyDropped) {
            return "foreign-key";
        }
        if (change instanceof ColumnDefaultChanged) {
            return "default";
        }
        if (change instanceof ColumnIdentityChanged) {
            return "identity";
        }
        return change instanceof TableDropped || change instanceof ColumnDropped ? "" : change.kind();
    }

    private static @Nullable Identifier constant(EnumChange type) {
        if (type instanceof EnumValueAdded added) {
            return Identifier.of(added.value());
        }
        return type instanceof EnumValueRemoved removed ? Identifier.of(removed.value()) : null;
    }
}
