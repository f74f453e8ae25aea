package dev.migration.diff;

import java.util.Comparator;
import java.util.List;

/**
 * All that differs between a database and a model, sorted by object and kind.
 *
 * @param changes what the model needs
 * @param tolerated what is told and left alone
 * @param possibleRenames what a person must answer before anything is written
 * @param unusedAnswers answers that match nothing, as typed: {@code drop=users.fax}; mistyped, carried out already, or meant
 *     for another module of the build
 * @param moved adopted differences that are not there any more as they were adopted
 */
public record Differences(
        List<Change> changes,
        List<Tolerated> tolerated,
        List<PossibleRename> possibleRenames,
        List<String> unusedAnswers,
        List<Adopted> moved) {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::object).thenComparing(Change::kind).thenComparing(Change::detail);

    /** Nothing differs. */
    public static final Differences NONE = new Differences(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies and sorts. */
    public Differences {
        changes = changes.stream().sorted(ORDER).toList();
        tolerated = tolerated.stream()
                .sorted(Comparator.comparing(Tolerated::change, ORDER))
                .toList();
        possibleRenames = possibleRenames.stream().sorted().toList();
        unusedAnswers = unusedAnswers.stream().sorted().toList();
        moved = moved.stream()
                .sorted(Comparator.comparing(Adopted::object).thenComparing(Adopted::kind))
                .toList();
    }
}
