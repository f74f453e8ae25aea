package dev.migration.sql.act;

import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A column as a script writes it; its constraints stand beside it, but for NOT NULL.
 *
 * @param name its name
 * @param type its type in one spelling; {@code any} where none is said (SQLite)
 * @param notNull whether it refuses NULL
 * @param defaultValue its default as the script writes it, null for none
 * @param identity how the engine numbers it: {@code always}, {@code by default}, {@code auto_increment}, {@code serial};
 *     null if it does not
 * @param generation the expression it is computed from, null if it is not
 * @param stored whether a computed value is stored
 * @param charset its character set where it is said (MySQL)
 * @param collation its collation where it is said
 * @param comment its comment where it stands in the definition (MySQL)
 * @param onUpdate the value that an update gives it (MySQL), null for none
 */
public record ColumnDefinition(
        Identifier name,
        DataType type,
        boolean notNull,
        @Nullable String defaultValue,
        @Nullable String identity,
        @Nullable String generation,
        boolean stored,
        @Nullable String charset,
        @Nullable String collation,
        @Nullable String comment,
        @Nullable String onUpdate) {

    /** This column under another name. */
    public ColumnDefinition named(Identifier other) {
        return new ColumnDefinition(
                other,
                type,
                notNull,
                defaultValue,
                identity,
                generation,
                stored,
                charset,
                collation,
                comment,
                onUpdate);
    }

    /** This column of another type. */
    public ColumnDefinition typed(DataType other, @Nullable String otherCollation) {
        return new ColumnDefinition(
                name,
                other,
                notNull,
                defaultValue,
                identity,
                generation,
                stored,
                charset,
                otherCollation,
                comment,
                onUpdate);
    }

    /** This column, with NULL refused or accepted. */
    public ColumnDefinition notNull(boolean refused) {
        return new ColumnDefinition(
                name, type, refused, defaultValue, identity, generation, stored, charset, collation, comment, onUpdate);
    }

    /** This column with another default. */
    public ColumnDefinition defaulting(@Nullable String other) {
        return new ColumnDefinition(
                name, type, notNull, other, identity, generation, stored, charset, collation, comment, onUpdate);
    }

    /** This column, numbered in another way. */
    public ColumnDefinition numbered(@Nullable String other) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, other, generation, stored, charset, collation, comment, onUpdate);
    }

    /** This column, computed from another expression. */
    public ColumnDefinition generated(@Nullable String other, boolean otherStored) {
        return new ColumnDefinition(
                name, type, notNull, defaultValue, identity, other, otherStored, charset, collation, comment, onUpdate);
    }
}
