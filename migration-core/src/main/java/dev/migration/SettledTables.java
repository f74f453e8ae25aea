package dev.migration;

import dev.migration.database.ScratchDatabase;
import dev.migration.diff.Change;
import dev.migration.diff.Renaming;
import dev.migration.flyway.Script;
import dev.migration.flyway.Version;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that may have rows. One that only the newest script of the history makes has none yet. */
final class SettledTables {
    private final Workspace workspace;
    private final Comparison comparison;

    SettledTables(Workspace workspace, Comparison comparison) {
        this.workspace = workspace;
        this.comparison = comparison;
    }

    /** Their names as the model has them; partitions left out. */
    Set<QualifiedName> names() {
        List<Version> versions = comparison.ran().stream()
                .map(Script::version)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (versions.size() < 2) {
            return Set.of();
        }
        try (ScratchDatabase scratch = workspace.server().scratch()) {
            workspace.replay().runTo(versions.get(versions.size() - 2), scratch, script -> {});
            Set<QualifiedName> before =
                    workspace.read(scratch).tables().stream().map(Table::name).collect(Collectors.toSet());
            List<Change> changes = comparison.differences().changes();
            Schema current = comparison.current();
            List<Table> kept = current.tables().stream()
                    .filter(table -> before.contains(table.name()) && table.partitionOf() == null)
                    .toList();
            Schema known =
                    new Schema(current.namespaces(), kept, current.sequences(), current.enums(), current.unmanaged());
            return Renaming.apply(known, changes).tables().stream()
                    .map(Table::name)
                    .collect(Collectors.toSet());
        }
    }
}
