package dev.migration;

import dev.migration.diff.DiffSettings;
import dev.migration.error.MigrationException;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Composite types and domains that the model's columns have. No script of ours creates or alters one, so that the history
 * must hold what the model asks for before there is anything to plan.
 */
final class HandwrittenTypes {
    private static final Set<String> KINDS = Set.of("composite type", "domain");

    private HandwrittenTypes() {}

    /**
     * Looks for what the model's columns have.
     *
     * @throws MigrationException when the history lacks one
     */
    static void look(Schema history, Schema desired, DiffSettings answers, Progress progress) {
        Set<String> used = desired.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> bare(column.type()))
                .collect(Collectors.toSet());
        for (UnmanagedObject type : desired.unmanaged()) {
            if (KINDS.contains(type.kind()) && used.contains(type.name()) && !leavesAlone(type, answers)) {
                Optional<UnmanagedObject> have = found(type, history.unmanaged());
                if (have.isEmpty()) {
                    throw missing(type);
                }
                if (!have.get().definition().equals(type.definition())) {
                    progress.warn("The model has the " + type.kind() + " " + type.name() + " as (" + type.definition()
                            + "), the history as (" + have.get().definition()
                            + "). No script of ours alters one: write it by hand.");
                }
            }
        }
    }

    private static MigrationException missing(UnmanagedObject type) {
        return MigrationException.project(
                "The model needs the " + type.kind() + " " + type.name() + " as (" + type.definition()
                        + "), and no script creates it",
                "Write a V that creates it and a U that drops it by hand, and run the goal again: " + type.kind()
                        + "s are outside of what is planned.");
    }

    private static Optional<UnmanagedObject> found(UnmanagedObject type, List<UnmanagedObject> among) {
        return among.stream()
                .filter(other ->
                        other.kind().equals(type.kind()) && other.name().equals(type.name()))
                .findFirst();
    }

    /** The type's name without what makes it an array. */
    private static String bare(DataType type) {
        return type.sql().replaceAll("(\\[])+$", "");
    }

    private static boolean leavesAlone(UnmanagedObject type, DiffSettings answers) {
        return answers.leavesAlone(QualifiedName.of(new Identifier(type.name(), true)));
    }
}
