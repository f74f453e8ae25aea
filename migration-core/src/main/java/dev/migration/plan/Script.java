package dev.migration.plan;

import java.util.List;

/**
 * The text of a script.
 *
 * @param text comments and statements
 * @param configuration the lines that Flyway must find in a file of the script's name and {@code .conf} behind it; empty
 *     where the script needs none (Flyway's page "Script Config Files")
 */
public record Script(String text, List<String> configuration) {

    /** Copies the lines. */
    public Script {
        configuration = List.copyOf(configuration);
    }
}
