package dev.migration.proof;

import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.diff.Change;
import dev.migration.diff.SchemaDiffer;
import dev.migration.error.MigrationException;
import dev.migration.flyway.Replay;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Runs generated scripts in a scratch database before anybody else does. Three laws hold for every script that passes:
 * history, V and withheld contract scripts give the desired schema; an undo gives back the schema before; and what was
 * undone can be done again.
 */
public final class Proof {
    private static final String HINT = "Nothing was written. This is a defect of migration-maven-plugin, or something"
            + " outside the model stands in the way: please report it together with these lines.";
    private static final String ROWS_HINT =
            "Nothing was written. The history inserts rows that the model does not allow:"
                    + " correct them in a script of your own first, widen the model, or leave the object as it is with"
                    + " -Dmigration.unmanaged=<table>.<column or constraint>.";
    private static final String MANNER_HINT =
            "Nothing was written. The database cannot do this as quietly as the script asks, for what the table is (its"
                    + " storage engine, its row format, its indexes). If others may wait, run with"
                    + " -Dmigration.zeroDowntime=false.";
    private static final String DEPENDS_HINT =
            "Nothing was written. The database refuses this while something else depends"
                    + " on what changes, as it says: write this change by hand as the next version, with what takes that away and"
                    + " puts it back, and run migration:generate again.";
    /** SQLSTATE of what cannot be done because of a dependent object: dependent objects still exist, not supported. */
    private static final Pattern BLAMES_DEPENDENTS = Pattern.compile("2BP01|0A000");

    private final DatabaseServer server;
    private final Replay replay;
    private final ScriptRunner runner;
    private final SchemaDiffer differ;

    /**
     * A proof on one server.
     *
     * @param differ compares with the desired schema under the user's settings, answers already carried out
     */
    public Proof(DatabaseServer server, Replay replay, ScriptRunner runner, SchemaDiffer differ) {
        this.server = server;
        this.replay = replay;
        this.runner = runner;
        this.differ = differ;
    }

    /**
     * Proves the scripts of one run.
     *
     * @param pairs the V scripts with their U, in their order; none when only contract scripts are new
     * @param waiting contract scripts that wait already, in their order
     * @param withheld the new contract scripts with their undos, in their order
     * @param desired what all of them must lead to
     * @throws MigrationException a law is broken; the message shows what is left
     */
    public void prove(List<Pair> pairs, List<SqlScript> waiting, List<Pair> withheld, Schema desired) {
        try (ScratchDatabase scratch = server.scratch()) {
            replay.run(scratch);
            Schema start = read(scratch);
            try {
                Schema before = start;
                for (Pair scripts : pairs) {
                    thereAndBack(scripts, before, scratch);
                    run(scripts.forward(), scratch);
                    before = read(scratch);
                }
                waiting.forEach(script -> run(script, scratch));
                contract(withheld, desired, scratch);
            } catch (MigrationException failure) {
                throw explained(failure, start, desired);
            }
        }
    }

    /**
     * Proves a contract script that is to follow the history before the others that wait.
     *
     * @param pair the script and its undo
     * @param waiting the others, in their order
     * @throws MigrationException a script does not run, or the undo does not give back the schema before
     */
    public void promote(Pair pair, List<SqlScript> waiting) {
        try (ScratchDatabase scratch = server.scratch()) {
            replay.run(scratch);
            Schema before = read(scratch);
            runner.run(pair.forward(), scratch);
            runner.run(pair.undo(), scratch);
            List<String> left = Residue.between(read(scratch), before);
            if (!left.isEmpty()) {
                throw MigrationException.project(
                        pair.undo().name() + " does not give back the schema before. What is left:\n  "
                                + String.join("\n  ", left),
                        "Correct the undo and run again. Nothing was written.");
            }
            runner.run(pair.forward(), scratch);
            waiting.forEach(script -> runner.run(script, scratch));
        }
    }

    /** Whether a script runs on the history and others that come before it. */
    public boolean runs(SqlScript script, List<SqlScript> before) {
        try (ScratchDatabase scratch = server.scratch()) {
            replay.run(scratch);
            before.forEach(other -> runner.run(other, scratch));
            runner.run(script, scratch);
            return true;
        } catch (MigrationException refusal) {
            return false;
        }
    }

    private void contract(List<Pair> withheld, Schema desired, ScratchDatabase scratch) {
        if (withheld.isEmpty()) {
            leadsTo(desired, scratch);
            return;
        }
        Schema before = read(scratch);
        withheld.forEach(scripts -> run(scripts.forward(), scratch));
        leadsTo(desired, scratch);
        for (int i = withheld.size() - 1; i >= 0; i--) {
            run(withheld.get(i).undo(), scratch);
        }
        givesBack(before, scratch, withheld.get(0).undo());
        withheld.forEach(scripts -> forget(scripts.undo(), before, scratch));
        withheld.forEach(scripts -> run(scripts.forward(), scratch));
        leadsTo(desired, scratch);
    }

    /** A failure over something that no script is planned for is no defect. */
    private static MigrationException explained(MigrationException failure, Schema start, Schema desired) {
        String message = String.valueOf(failure.getMessage());
        return failure.hint().equals(HINT) || failure.hint().equals(DEPENDS_HINT)
                ? Obstacle.hint(message, start, desired)
                        .map(hint -> MigrationException.project(message, hint, failure))
                        .orElse(failure)
                : failure;
    }

    private void thereAndBack(Pair scripts, Schema before, ScratchDatabase scratch) {
        run(scripts.forward(), scratch);
        run(scripts.undo(), scratch);
        givesBack(before, scratch, scripts.undo());
        forget(scripts.undo(), before, scratch);
    }

    /** What a proof does twice would take room twice. */
    private void forget(SqlScript script, Schema schema, ScratchDatabase scratch) {
        if (!server.dialect().commitsEachStatement()) {
            return;
        }
        List<String> statements = schema.tables().stream()
                .map(Table::name)
                .filter(table -> script.text().contains(table.name().text()))
                .flatMap(table -> server.dialect().forgetting(table).stream())
                .toList();
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database cannot write a table anew: " + e.getMessage(), "Look at the server's log.", e);
        }
    }

    private void run(SqlScript script, ScratchDatabase scratch) {
        try {
            runner.run(script, scratch);
        } catch (MigrationException failure) {
            throw MigrationException.project(
                    "The generated script does not run: " + failure.getMessage(), hint(failure), failure);
        }
    }

    private String hint(Throwable failure) {
        if (blames(failure, server.dialect()::refusesManner)) {
            return MANNER_HINT;
        }
        if (blames(failure, server.dialect()::blamesRows)) {
            return ROWS_HINT;
        }
        boolean dependents = blames(
                failure,
                sql -> BLAMES_DEPENDENTS
                        .matcher(String.valueOf(sql.getSQLState()))
                        .matches());
        return dependents ? DEPENDS_HINT : HINT;
    }

    private static boolean blames(Throwable failure, Predicate<SQLException> blamed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && blamed.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private void leadsTo(Schema desired, ScratchDatabase scratch) {
        List<Change> left = differ.compare(read(scratch), desired).changes();
        if (!left.isEmpty()) {
            throw broken(
                    "The generated scripts do not lead to the model",
                    left.stream().map(Residue::line).toList());
        }
    }

    private void givesBack(Schema before, ScratchDatabase scratch, SqlScript undo) {
        List<String> left = Residue.between(read(scratch), before);
        if (!left.isEmpty()) {
            throw broken(undo.name() + " does not give back the schema before", left);
        }
    }

    private static MigrationException broken(String law, List<String> residue) {
        return MigrationException.project(law + ". What is left:\n  " + String.join("\n  ", residue), HINT);
    }

    private Schema read(ScratchDatabase scratch) {
        return scratch.read(replay.historyTables());
    }
}
