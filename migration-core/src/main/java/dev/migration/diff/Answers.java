package dev.migration.diff;

import dev.migration.schema.ArchiveName;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a difference, and remembers which answers were never asked for. */
final class Answers {
    private final DiffSettings settings;
    private final List<Pattern> unmanaged;
    private final Set<String> unused = new TreeSet<>();
    private final Set<Adopted> adopted;
    private final Set<Adopted> moved;

    Answers(DiffSettings settings) {
        this.settings = settings;
        this.unmanaged = settings.unmanaged().stream().map(Answers::glob).toList();
        this.adopted = new HashSet<>(settings.adopted());
        this.moved = new HashSet<>(settings.adopted());
        settings.drops().forEach(drop -> unused.add("drop=" + drop));
        settings.narrows().forEach(narrow -> unused.add("narrow=" + narrow));
    }

    /** Whether a {@code drop} names the table, column, constraint, index, default … that the change would take away. */
    boolean drops(Change change) {
        Place place = Place.of(change);
        return use("drop=", settings.drops(), drop -> {
            List<String> sides = Path.cut(drop, ':');
            return sides.size() == 1
                    ? place.dropKind().isEmpty() && place.isMeantBy(Path.of(drop))
                    : place.dropKind().equals(sides.get(0)) && place.isMeantBy(Path.of(sides.get(1)));
        });
    }

    /** Whether a {@code narrow} names one of the columns. */
    boolean narrows(QualifiedName table, List<Identifier> columns) {
        boolean replaced = settings.removedValues().stream()
                .anyMatch(value -> columns.stream().anyMatch(column -> value.isOf(table, column)));
        boolean named = use("narrow=", settings.narrows(), narrow -> {
            Path path = Path.of(narrow);
            return columns.stream().anyMatch(column -> path.means(table, column));
        });
        return named || replaced;
    }

    /** Whether a pattern says that the object of this change is none of our business. */
    boolean unmanaged(Change change) {
        Place place = Place.of(change);
        return unmanaged(place.owner(), place.inside());
    }

    boolean unmanaged(QualifiedName owner, @Nullable Identifier inside) {
        if (ArchiveName.is(owner) || unmanaged.isEmpty()) {
            return ArchiveName.is(owner);
        }
        String name = owner.name().text();
        return Stream.of(name, owner.toString())
                .flatMap(
                        spelling -> inside == null ? Stream.of(spelling) : Stream.of(spelling, spelling + "." + inside))
                .anyMatch(spelling -> unmanaged.stream()
                        .anyMatch(pattern -> pattern.matcher(spelling).matches()));
    }

    /** Whether the project lives with this difference, as it is now. */
    boolean adopted(Change change) {
        if (adopted.isEmpty()) {
            return false;
        }
        Adopted difference = Adopted.of(change);
        moved.remove(difference);
        return adopted.contains(difference);
    }

    /** The adopted differences that nobody has asked for so far. */
    List<Adopted> movedAdoptions() {
        return List.copyOf(moved);
    }

    /** The answers, as typed, that nobody has asked for so far. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    private boolean use(String setting, List<String> answers, Predicate<String> matches) {
        boolean found = false;
        for (String answer : answers) {
            if (matches.test(answer)) {
                unused.remove(setting + answer);
                found = true;
            }
        }
        return found;
    }

    private static Pattern glob(String pattern) {
        String letters = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^.]*"));
        return Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
