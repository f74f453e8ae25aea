package dev.migration.adoption;

import dev.migration.diff.Adopted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a project lives with, as {@code adopted.yaml} has it.
 *
 * @param entries sorted by object and kind, each once
 */
public record Adoption(List<Adopted> entries) {
    private static final Comparator<Adopted> ORDER = Comparator.comparing(Adopted::object)
            .thenComparing(Adopted::kind)
            .thenComparing(Adopted::model, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Adopted::database, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The kind of an entry that is about a script instead of a difference: its V has no U. */
    public static final String MISSING_UNDO = "missing-undo";

    /** Nothing is adopted. */
    public static final Adoption NONE = new Adoption(List.of());

    /** Copies and sorts. */
    public Adoption {
        entries = entries.stream().distinct().sorted(ORDER).toList();
    }

    /** An entry for each difference, and for each script, by file name, that nothing undoes. */
    public static Adoption of(Collection<Adopted> differences, Collection<String> scriptsWithoutUndo) {
        TreeSet<Adopted> entries = new TreeSet<>(ORDER);
        entries.addAll(differences);
        scriptsWithoutUndo.forEach(script -> entries.add(new Adopted(MISSING_UNDO, script, null, null)));
        return new Adoption(List.copyOf(entries));
    }

    /** The differences between model and database. */
    public List<Adopted> differences() {
        return entries.stream()
                .filter(entry -> !entry.kind().equals(MISSING_UNDO))
                .toList();
    }

    /** File names of the V scripts that need no U. */
    public NavigableSet<String> scriptsWithoutUndo() {
        TreeSet<String> scripts = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.kind().equals(MISSING_UNDO))
                .forEach(entry -> scripts.add(entry.object()));
        return scripts;
    }

    /** The entries of {@code other} that are not among these. */
    public Adoption lacking(Adoption other) {
        return new Adoption(
                other.entries.stream().filter(entry -> !entries.contains(entry)).toList());
    }

    /** The entries of both. */
    public Adoption with(Adoption other) {
        TreeSet<Adopted> both = new TreeSet<>(ORDER);
        both.addAll(entries);
        both.addAll(other.entries);
        return new Adoption(List.copyOf(both));
    }
}
