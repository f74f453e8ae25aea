package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table or column gets another comment, or none.
 *
 * @param table the table
 * @param column the column, null for the table itself
 * @param from the comment in the database, null for none
 * @param to the comment in the model, null for none
 */
public record CommentChanged(
        QualifiedName table,
        @Nullable Identifier column,
        @Nullable String from,
        @Nullable String to) implements Change {

    @Override
    public String kind() {
        return "comment-changed";
    }

    @Override
    public String object() {
        return column == null ? table.toString() : table + "." + column;
    }

    @Override
    public String detail() {
        return Details.change(Details.quoted(from), Details.quoted(to));
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.commentChanged(this);
    }
}
