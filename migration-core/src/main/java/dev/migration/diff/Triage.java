package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides what becomes of a difference, by its direction and by what a person answered. */
final class Triage {
    private final boolean completeModel;
    private final Answers answers;
    private final List<Change> changes = new ArrayList<>();
    private final List<Tolerated> tolerated = new ArrayList<>();
    private final Set<Change> settled = new HashSet<>();

    Triage(DiffSettings settings) {
        this.completeModel = settings.completeModel();
        this.answers = new Answers(settings);
    }

    /** What sort of thing it is that only the database has. */
    enum Extra {
        /** It stays unless a person says otherwise. */
        STAYS,
        /** It stays unless the model also says what must not be there. */
        STAYS_UNLESS_COMPLETE,
        /** It goes by itself with a column that goes, and is not worth a word of its own. */
        GOES_WITH_ITS_COLUMN
    }

    /** Whether the model also says what must not be there. */
    boolean completeModel() {
        return completeModel;
    }

    /** The model asks for what the database lacks or would refuse; gives whether that makes it a change. */
    boolean needed(Change change) {
        if (answers.unmanaged(change)) {
            tolerated.add(new Tolerated(change, Because.UNMANAGED));
            return false;
        }
        if (answers.adopted(change)) {
            tolerated.add(new Tolerated(change, Because.ADOPTED));
            return false;
        }
        changes.add(change);
        return true;
    }

    /** A person asked for it. */
    void answered(Change change) {
        changes.add(change);
    }

    /** The database accepts all that the model can write to these columns. */
    void wider(Change change, QualifiedName table, List<Identifier> columns) {
        if (answers.narrows(table, columns)) {
            changes.add(change);
        } else {
            Because because = answers.unmanaged(change) ? Because.UNMANAGED : Because.WIDER;
            tolerated.add(new Tolerated(change, because));
        }
    }

    /** Only the database has it; the change would take it away. Gives whether that is made a change. */
    boolean extra(Change change, Extra extra) {
        if (answers.drops(change)) {
            settled.add(change);
            changes.add(change);
            return true;
        }
        if (answers.unmanaged(change)) {
            settled.add(change);
            tolerated.add(new Tolerated(change, Because.UNMANAGED));
        } else if (answers.adopted(change)) {
            settled.add(change);
            tolerated.add(new Tolerated(change, Because.ADOPTED));
        } else if (extra == Extra.STAYS_UNLESS_COMPLETE && completeModel) {
            changes.add(change);
            return true;
        } else if (extra != Extra.GOES_WITH_ITS_COLUMN) {
            tolerated.add(new Tolerated(change, Because.UNMANAGED));
        }
        return false;
    }

    /** Whether a person said that it may go. */
    boolean drops(Change change) {
        return answers.drops(change);
    }

    /** A column of a known table that only the database has goes, unless it is none of our business; gives whether it does. */
    boolean lost(ColumnChange.ColumnDropped change) {
        if (answers.drops(change)) {
            settled.add(change);
        } else if (answers.unmanaged(change)) {
            settled.add(change);
            tolerated.add(new Tolerated(change, Because.UNMANAGED));
            return false;
        } else if (answers.adopted(change)) {
            settled.add(change);
            tolerated.add(new Tolerated(change, Because.ADOPTED));
            return false;
        }
        changes.add(change);
        return true;
    }

    /** Whether a person said what becomes of it, so that nobody needs to be asked. */
    boolean settled(Change change) {
        return settled.contains(change);
    }

    /** What has been decided so far to be a change. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What has been decided so far to be left alone. */
    List<Tolerated> tolerated() {
        return List.copyOf(tolerated);
    }

    /** The {@code drop} and {@code narrow} answers that have matched nothing so far. */
    List<String> unusedAnswers() {
        return answers.unused();
    }

    /** The adopted differences that have not come up so far. */
    List<Adopted> movedAdoptions() {
        return answers.movedAdoptions();
    }
}
