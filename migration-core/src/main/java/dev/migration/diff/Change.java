package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** One difference between the database and the model, in the direction from the database to the model. */
public sealed interface Change
        permits TableChange,
                ColumnChange,
                KeyChange,
                IndexChange,
                CheckChange,
                SequenceChange,
                EnumChange,
                CommentChanged {

    /** What kind of change, as reports spell it: {@code column-added}. */
    String kind();

    /** What it is about, as people spell it: {@code orders}, {@code orders.note}, {@code orders.fk_orders_customer}. */
    String object();

    /** What becomes of it, in one short line: {@code varchar(100) -> varchar(200)}. */
    String detail();

    /** Whether rows lose something by it, or may. */
    default boolean destructive() {
        return false;
    }

    /** The table it happens to, null where it happens to none. */
    default @Nullable QualifiedName table() {
        return null;
    }

    /** The one column it happens to, null where it happens to a whole table or to several columns. */
    default @Nullable Identifier column() {
        return null;
    }

    /** Calls the visitor's method for this change. */
    <R> R accept(ChangeVisitor<R> visitor);
}
