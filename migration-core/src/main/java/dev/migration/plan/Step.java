package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.operation.Operation;
import java.util.List;

/**
 * One step of a script. A change may take several steps: a foreign key of a new table comes after all new tables.
 *
 * @param change why it is done
 * @param phase when it runs
 * @param operations what it does, in order
 * @param undo what takes it back, in order; empty where the undo of another step does it
 * @param reason what it is for and what to expect, in whole sentences
 * @param risk what may go wrong
 * @param undoVerdict what the undo gives back
 */
public record Step(
        Change change,
        Phase phase,
        List<Operation> operations,
        List<Operation> undo,
        String reason,
        Risk risk,
        UndoVerdict undoVerdict) {

    /** Copies the operations. */
    public Step {
        operations = List.copyOf(operations);
        undo = List.copyOf(undo);
    }

    /** The change in words, as a sentence. */
    public String words() {
        return Note.words(change) + ".";
    }

    /** The same step with another word on its undo. */
    public Step judged(UndoVerdict other) {
        return new Step(change, phase, operations, undo, reason, risk, other);
    }

    /** The same step in another phase. */
    public Step in(Phase other) {
        return new Step(change, other, operations, undo, reason, risk, undoVerdict);
    }

    /** The same step with other operations, and words for them. */
    public Step with(List<Operation> others, List<Operation> otherUndo, String words, Risk otherRisk) {
        String text = change.object() + ": " + words + (words.endsWith(".") ? "" : ".");
        return new Step(change, phase, others, otherUndo, text, otherRisk, undoVerdict);
    }

    /** The same step with other operations to the same end. */
    public Step with(List<Operation> others, List<Operation> otherUndo) {
        return new Step(change, phase, others, otherUndo, reason, risk, undoVerdict);
    }
}
