package dev.migration.schema;

/**
 * A sequence that no identity or serial column owns.
 *
 * @param name its name
 * @param type the SQL type of its numbers
 * @param start the first number
 * @param increment the step
 * @param minimum the smallest number
 * @param maximum the largest number
 * @param cache how many numbers a session takes at once
 * @param cycle whether it starts again at its end
 */
public record Sequence(
        QualifiedName name,
        String type,
        long start,
        long increment,
        long minimum,
        long maximum,
        long cache,
        boolean cycle) {

    /** Whether it counts in larger steps than another one. */
    public boolean stepsFurtherThan(Sequence other) {
        return Math.abs(increment) > Math.abs(other.increment);
    }
}
