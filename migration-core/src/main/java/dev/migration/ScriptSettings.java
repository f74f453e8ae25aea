package dev.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where scripts are and what they are called.
 *
 * @param locations Flyway locations, the first is written to; empty for those that the project names, and
 *     {@link #DEFAULT_LOCATION} where it names none
 * @param undoLocation where U scripts are, null for the first location
 * @param contractLocation where withheld contract scripts are, relative to the module
 * @param description the text behind {@code V8__}, null to derive it from the changes
 * @param version the version to write, null for the next one
 * @param placeholders Flyway placeholders
 */
public record ScriptSettings(
        List<String> locations,
        @Nullable String undoLocation,
        String contractLocation,
        @Nullable String description,
        @Nullable String version,
        Map<String, String> placeholders) {

    /** Where Maven projects keep Flyway scripts. */
    public static final String DEFAULT_LOCATION = "filesystem:src/main/resources/db/migration";

    /** Where contract scripts wait unless told otherwise. */
    public static final String DEFAULT_CONTRACT_LOCATION = "src/main/migration/contract";

    /** Copies the collections. */
    public ScriptSettings {
        locations = List.copyOf(locations);
        placeholders = Map.copyOf(placeholders);
    }
}
