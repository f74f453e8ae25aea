package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.flyway.SqlScript;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.plan.UndoVerdict;
import dev.migration.plan.Withheld;
import dev.migration.proof.Pair;
import dev.migration.proof.RowsProof;
import dev.migration.proof.RowsProof.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Looks with rows whether an undo brings back what its contract script archives, before anybody says so. */
final class ArchiveProof {
    private final RowsProof rows;
    private final List<SqlScript> waiting;

    ArchiveProof(Workspace workspace, List<SqlScript> waiting) {
        this.rows = new RowsProof(workspace.server(), workspace.replay(), workspace.runner());
        this.waiting = waiting;
    }

    /**
     * The contract scripts with what their undos have shown to give back.
     *
     * @param migrations the scripts before them
     * @param withheld the contract scripts
     * @param generated the same, as they are to be written
     * @throws MigrationException rows do not come back
     */
    List<Withheld> of(List<GeneratedScript> migrations, List<Withheld> withheld, List<GeneratedScript> generated) {
        List<SqlScript> before = new ArrayList<>();
        migrations.forEach(script -> before.add(script.pair().forward()));
        before.addAll(waiting);
        List<Withheld> proved = new ArrayList<>();
        for (int i = 0; i < withheld.size(); i++) {
            Pair pair = generated.get(i).pair();
            proved.add(archives(withheld.get(i)) ? proved(withheld.get(i), before, pair) : withheld.get(i));
            before.add(pair.forward());
        }
        return proved;
    }

    private static boolean archives(Withheld script) {
        return script.steps().stream()
                .flatMap(step -> step.operations().stream())
                .anyMatch(KeepRows.class::isInstance);
    }

    private Withheld proved(Withheld script, List<SqlScript> before, Pair pair) {
        Outcome outcome = rows.of(before, pair);
        if (outcome == Outcome.LOST) {
            throw MigrationException.project(
                    pair.undo().name() + " does not bring back the rows that its script archives. Nothing was written.",
                    "A trigger of the table may change them: if so, write the contract script by hand, or run without"
                            + " -Dmigration.archive. If not, please report it together with the script:\n"
                            + pair.undo().text());
        }
        return outcome == Outcome.BACK
                ? script
                : new Withheld(
                        script.id(),
                        script.steps().stream()
                                .map(step -> step.judged(UndoVerdict.UNPROVEN))
                                .toList());
    }
}
