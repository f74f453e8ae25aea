package dev.migration.proof;

import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import dev.migration.flyway.History;
import dev.migration.flyway.HistorySettings;
import dev.migration.flyway.Replay;
import dev.migration.flyway.Script;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs the U scripts of a history, newest first, and compares the schema after each with the one before its V. One replay
 * serves all neighbouring pairs; behind a gap, or a U that failed, the history is replayed anew.
 */
public final class UndoProof {
    private final DatabaseServer server;
    private final HistorySettings settings;
    private final History history;
    private final Replay replay;

    /** A proof of the history that {@code replay} replays. */
    public UndoProof(DatabaseServer server, HistorySettings settings, History history, Replay replay) {
        this.server = server;
        this.settings = settings;
        this.history = history;
        this.replay = replay;
    }

    /**
     * A U script that is no inverse.
     *
     * @param undo the script
     * @param message what it left, or why it does not run
     */
    public record Failure(Script undo, String message) {}

    /**
     * Proves every U whose V is among {@code migrations}.
     *
     * @param migrations scripts with a version that ran, oldest first
     * @param after index of the first of them to prove; the earlier ones are taken as they are
     */
    public List<Failure> prove(List<Script> migrations, int after) {
        List<Failure> failures = new ArrayList<>();
        int top = migrations.size() - 1;
        while (top >= after) {
            if (undo(migrations.get(top)).isEmpty()) {
                top--;
            } else {
                top = proveDownFrom(top, migrations, after, failures);
            }
        }
        return failures;
    }

    /** Undoes neighbours as long as that works; gives the index of the next migration to look at. */
    private int proveDownFrom(int top, List<Script> migrations, int after, List<Failure> failures) {
        Map<Script, Schema> afterwards = new HashMap<>();
        try (ScratchDatabase scratch = server.scratch()) {
            Schema empty = read(scratch);
            replay.runTo(
                    Objects.requireNonNull(migrations.get(top).version()),
                    scratch,
                    script -> afterwards.put(script, read(scratch)));
            for (int i = top; i >= after; i--) {
                Optional<Script> undo = undo(migrations.get(i));
                if (undo.isEmpty()) {
                    return i - 1;
                }
                Schema before = i == 0 ? empty : afterwards.getOrDefault(migrations.get(i - 1), empty);
                Optional<Failure> failure = undoes(undo.get(), scratch, before);
                if (failure.isPresent()) {
                    failures.add(failure.get());
                    return i - 1;
                }
            }
            return after - 1;
        }
    }

    private Optional<Failure> undoes(Script undo, ScratchDatabase scratch, Schema before) {
        try {
            new ScriptRunner(settings).run(SqlScript.read(settings, undo), scratch);
        } catch (MigrationException failure) {
            return Optional.of(new Failure(undo, "does not run: " + failure.getMessage()));
        }
        List<String> left = Residue.between(read(scratch), before);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Failure(undo, "does not give back the schema before its V: " + String.join("; ", left)));
    }

    private Optional<Script> undo(Script migration) {
        return migration.version() == null ? Optional.empty() : history.undo(migration.version());
    }

    private Schema read(ScratchDatabase scratch) {
        return scratch.read(replay.historyTables());
    }
}
