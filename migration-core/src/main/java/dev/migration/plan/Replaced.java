package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.diff.CheckChange.CheckChanged;
import dev.migration.diff.CheckChange.CheckDropped;
import dev.migration.diff.IndexChange.IndexChanged;
import dev.migration.diff.IndexChange.IndexDropped;
import dev.migration.diff.KeyChange.ForeignKeyChanged;
import dev.migration.diff.KeyChange.ForeignKeyDropped;
import dev.migration.diff.KeyChange.PrimaryKeyChanged;
import dev.migration.diff.KeyChange.UniqueDropped;
import dev.migration.schema.Identifier;
import java.util.Optional;

/** Which name a change sets free. */
final class Replaced {
    private Replaced() {}

    static Optional<Identifier> name(Change change) {
        if (change instanceof CheckDropped dropped) {
            return Optional.of(dropped.name());
        }
        if (change instanceof CheckChanged changed) {
            return Optional.of(changed.name());
        }
        if (change instanceof IndexDropped dropped) {
            return Optional.of(dropped.name());
        }
        if (change instanceof IndexChanged changed) {
            return Optional.of(changed.name());
        }
        if (change instanceof UniqueDropped dropped) {
            return Optional.of(dropped.name());
        }
        if (change instanceof ForeignKeyDropped dropped) {
            return Optional.of(dropped.name());
        }
        if (change instanceof ForeignKeyChanged changed) {
            return Optional.of(changed.name());
        }
        return change instanceof PrimaryKeyChanged changed && changed.from() != null
                ? Optional.of(changed.name())
                : Optional.empty();
    }
}
