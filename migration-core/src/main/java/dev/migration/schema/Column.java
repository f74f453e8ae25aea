package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether NULL is accepted
 * @param defaultValue the default as the engine's catalog prints it, null for none; never an identity's or a generated
 *     column's expression
 * @param identity how the engine numbers it, null if it does not
 * @param generation the expression it is computed from, null if it is not
 * @param comment its comment, null for none
 */
public record Column(
        Identifier name,
        DataType type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable Identity identity,
        @Nullable Generation generation,
        @Nullable String comment) {

    /** A plain column without default, identity, generation and comment. */
    public static Column of(Identifier name, DataType type, boolean nullable) {
        return new Column(name, type, nullable, null, null, null, null);
    }

    /** This column under another name. */
    public Column named(Identifier other) {
        return new Column(other, type, nullable, defaultValue, identity, generation, comment);
    }
}
