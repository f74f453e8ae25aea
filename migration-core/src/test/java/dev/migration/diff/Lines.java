package dev.migration.diff;

import java.util.List;
import java.util.stream.Stream;

/** Differences as lines, in their order: first the changes, then what is tolerated, then the questions. */
final class Lines {
    private Lines() {}

    static List<String> of(Differences differences) {
        Stream<String> changes = differences.changes().stream().map(Lines::of);
        Stream<String> tolerated = differences.tolerated().stream()
                .map(difference -> "~" + difference.because().label() + " " + of(difference.change()));
        Stream<String> questions = differences.possibleRenames().stream()
                .map(rename -> "?" + rename.renameAnswer() + " or " + rename.dropAnswer());
        return Stream.of(changes, tolerated, questions).flatMap(lines -> lines).toList();
    }

    private static String of(Change change) {
        return change.kind() + " " + change.object() + ": " + change.detail()
                + (change.destructive() ? " destructive" : "");
    }
}
