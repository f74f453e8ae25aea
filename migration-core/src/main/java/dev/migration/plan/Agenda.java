package dev.migration.plan;

import dev.migration.diff.Change;
import dev.migration.operation.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Steps of one script, put in their order by rank, and within a rank in the order they came. */
final class Agenda {
    private final Phase phase;
    private final Map<Rank, List<Step>> steps = new EnumMap<>(Rank.class);

    Agenda(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    void add(Rank rank, Change change, Acts acts, Note note) {
        add(rank, note.step(change, phase, acts));
    }

    /** One operation that another one takes back. */
    void add(Rank rank, Change change, Operation operation, Operation reverse, Note note) {
        add(rank, change, new Acts().then(operation, reverse), note);
    }

    /** One operation that goes when another step is undone. */
    void addPart(Rank rank, Change change, Operation operation, Note note) {
        add(rank, change, new Acts().then(operation, List.of()), note);
    }

    void add(Rank rank, Step step) {
        steps.computeIfAbsent(rank, key -> new ArrayList<>()).add(step);
    }

    /** The steps of lower ranks so far. */
    List<Step> stepsBefore(Rank rank) {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(rank) < 0)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The steps of this rank and higher ones so far. */
    List<Step> stepsFrom(Rank rank) {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(rank) >= 0)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    List<Step> steps() {
        return steps.values().stream().flatMap(List::stream).toList();
    }
}
