package dev.migration.diff;

import java.util.Comparator;

/**
 * Something that only the database has and something alike that only the model has: one thing renamed, or two things. Only
 * a person knows, so it is asked for and never guessed.
 *
 * @param from the object in the database: {@code users.user_name}
 * @param to the object in the model: {@code users.username}
 * @param renameAnswer what to give to {@code -Dmigration.rename} if it is the same: {@code users.user_name:username}
 * @param dropAnswer what to give to {@code -Dmigration.drop} if it is not: {@code users.user_name}
 */
public record PossibleRename(String from, String to, String renameAnswer, String dropAnswer)
        implements Comparable<PossibleRename> {
    private static final Comparator<PossibleRename> ORDER =
            Comparator.comparing(PossibleRename::from).thenComparing(PossibleRename::to);

    @Override
    public int compareTo(PossibleRename other) {
        return ORDER.compare(this, other);
    }
}
