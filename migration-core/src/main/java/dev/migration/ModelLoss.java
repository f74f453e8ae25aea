package dev.migration;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.diff.Tolerated;
import dev.migration.error.MigrationException;
import dev.migration.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Refuses a model that knows less than half of the tables that the history builds: then entities were missed far more often
 * than dropped.
 */
final class ModelLoss {
    private static final int SHOWN = 10;

    private ModelLoss() {}

    static void refuse(Schema history, Schema desired, DiffSettings answers) {
        List<String> lost = new SchemaDiffer(answers)
                .compare(history, desired).tolerated().stream()
                        .map(Tolerated::change)
                        .filter(change -> change.kind().equals("table-dropped"))
                        .filter(change -> !answers.leavesAlone(Objects.requireNonNull(change.table())))
                        .map(change -> change.object())
                        .toList();
        long managed = history.tables().stream()
                .filter(table -> !answers.leavesAlone(table.name()))
                .count();
        if (lost.size() * 2L > managed) {
            String names = lost.stream().limit(SHOWN).collect(Collectors.joining(", "));
            throw MigrationException.project(
                    "The model has no entity for " + lost.size() + " of the "
                            + managed + " tables that the history builds: " + names
                            + (lost.size() > SHOWN ? " …" : ""),
                    "If entities were missed, look at entityPackages, persistenceUnit and the module's dependencies. If"
                            + " these tables are none of the model's business, name them:"
                            + " " + MavenOption.of("unmanaged", lost.get(0)));
        }
    }
}
