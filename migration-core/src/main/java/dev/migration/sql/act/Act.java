package dev.migration.sql.act;

import java.util.List;

/**
 * What a statement does, or one of the things it does: an {@code ALTER TABLE} of five actions is five acts. Names are as the
 * statement means them; conditions and other expressions are texts in one spelling, with words in lower case.
 */
public sealed interface Act permits TableAct, ObjectAct, RowAct, SessionAct, Act.Block, Act.Opaque {

    /** The line on which it begins, from 1. */
    int line();

    /**
     * A block of a procedural language that runs at once: {@code DO}, or the call of a routine whose body is known.
     *
     * @param line its line
     * @param acts what it does, perhaps: conditions and loops are not followed
     */
    record Block(int line, List<Act> acts) implements Act {
        /** Copies. */
        public Block {
            acts = List.copyOf(acts);
        }
    }

    /**
     * What is not understood, so that nothing can be said of it.
     *
     * @param line its line
     * @param text its first words
     */
    record Opaque(int line, String text) implements Act {}
}
