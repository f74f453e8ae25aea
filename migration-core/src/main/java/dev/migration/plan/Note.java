package dev.migration.plan;

import dev.migration.diff.Change;
import java.util.Locale;

/**
 * What is to be said about a step.
 *
 * @param text what it is for and what to expect, after the object's name
 * @param risk what may go wrong
 * @param verdict what its undo gives back
 */
record Note(String text, Risk risk, UndoVerdict verdict) {

    static Note low(String text) {
        return new Note(text, Risk.LOW, UndoVerdict.LOSSLESS);
    }

    static Note medium(String text) {
        return new Note(text, Risk.MEDIUM, UndoVerdict.LOSSLESS);
    }

    static Note high(String text) {
        return new Note(text, Risk.HIGH, UndoVerdict.LOSSLESS);
    }

    /** The same, but what came after may not fit when it is undone. */
    Note lossy() {
        return new Note(text, risk, UndoVerdict.LOSSY);
    }

    /** The step that does these acts. */
    Step step(Change change, Phase phase, Acts acts) {
        String reason = change.object() + ": " + text + (text.endsWith(".") ? "" : ".");
        return new Step(change, phase, acts.forward(), acts.undo(), reason, risk, verdict);
    }

    /** The change as words, with what becomes of it: {@code column added, varchar(200)}. */
    static String words(Change change) {
        return change.kind().replace('-', ' ').toLowerCase(Locale.ROOT) + ", " + change.detail();
    }
}
