package dev.migration.diff;

import org.jspecify.annotations.Nullable;

/**
 * A difference that a project with a history lives with, and both its sides as they were when a person accepted it. Once
 * either side has moved, it is a change again.
 *
 * @param kind the kind of change it would be: {@code column-type-changed}
 * @param object what it is about: {@code orders.note}
 * @param model the model's side, null where the model has nothing of the kind
 * @param database the database's side, null where the database has nothing of the kind
 */
public record Adopted(
        String kind,
        String object,
        @Nullable String model,
        @Nullable String database) {

    /** The difference that {@code change} would settle. */
    public static Adopted of(Change change) {
        Sides sides = Sides.of(change);
        return new Adopted(change.kind(), change.object(), sides.model(), sides.database());
    }

    /** Whether both are about the same difference, wherever its sides are now. */
    public boolean isAbout(Change change) {
        return kind.equals(change.kind()) && object.equals(change.object());
    }
}
