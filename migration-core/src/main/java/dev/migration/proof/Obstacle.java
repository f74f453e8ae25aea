package dev.migration.proof;

import dev.migration.schema.Schema;
import dev.migration.schema.UnmanagedObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for what the model has no word for and a script stumbled over. */
final class Obstacle {
    private static final int SHOWN = 5;

    private Obstacle() {}

    /**
     * What to do about it.
     *
     * @param failure what went wrong, in the engine's words
     * @param before what the history builds
     * @param desired the model
     */
    static Optional<String> hint(String failure, Schema before, Schema desired) {
        List<UnmanagedObject> missing = desired.unmanaged().stream()
                .filter(object -> !before.unmanaged().contains(object))
                .filter(object -> named(failure, object))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("Nothing was written. No script is planned for " + names(missing)
                    + ", which the model relies on: write one by hand as the next version, and run migration:generate"
                    + " again.");
        }
        List<UnmanagedObject> standing = before.unmanaged().stream()
                .filter(object -> named(failure, object))
                .toList();
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of("Nothing was written. No script is planned for " + names(standing)
                        + ", which depends on what changes: write this change by hand as the next version, with what takes"
                        + " that away and puts it back, and run migration:generate again; or leave the object as it is with"
                        + " -Dmigration.unmanaged=<table>.<column or constraint>.");
    }

    private static boolean named(String failure, UnmanagedObject object) {
        String name = object.name().replaceFirst("\\(.*", "");
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Pattern.compile("(?<![\\p{Alnum}_])" + Pattern.quote(last) + "(?![\\p{Alnum}_])")
                .matcher(failure)
                .find();
    }

    private static String names(List<UnmanagedObject> objects) {
        return objects.stream()
                .limit(SHOWN)
                .map(object -> object.kind() + " " + object.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
