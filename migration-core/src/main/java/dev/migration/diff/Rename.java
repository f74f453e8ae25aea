package dev.migration.diff;

/**
 * A person's answer: these two are the same thing.
 *
 * @param from the table or column in the database: {@code old_table}, {@code users.user_name}
 * @param to its new name, without the table: {@code new_table}, {@code username}
 */
public record Rename(String from, String to) {

    /** The answer as it is typed: {@code users.user_name:username}. */
    @Override
    public String toString() {
        return from + ":" + to;
    }
}
