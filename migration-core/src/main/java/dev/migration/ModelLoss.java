package dev.migration;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.diff.Tolerated;
import dev.migration.error.MigrationException;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.List;
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
                        .filter(TableDropped.class::isInstance)
                        .map(change -> ((TableDropped) change).dropped())
                        .filter(table -> counts(table, answers))
                        .map(table -> table.name().toString())
                        .toList();
        long managed = history.tables().stream()
                .filter(table -> counts(table, answers))
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

    /** A partition is no table of its own to anybody but the database. */
    private static boolean counts(Table table, DiffSettings answers) {
        return table.partitionOf() == null && !answers.leavesAlone(table.name());
    }
}
